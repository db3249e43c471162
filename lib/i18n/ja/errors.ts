/** Sentences of the area "errors". Keys begin with `errors.`. */
export const errors = {} as const;
