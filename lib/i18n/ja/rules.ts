/** Sentences of the area "rules". Keys begin with `rules.`. */
export const rules = {} as const;
