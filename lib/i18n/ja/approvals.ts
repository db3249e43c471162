/** Sentences of the area "approvals". Keys begin with `approvals.`. */
export const approvals = {} as const;
