/** Sentences of the area "options". Keys begin with `options.`. */
export const options = {} as const;
