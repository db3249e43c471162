/** Sentences of the area "panel". Keys begin with `panel.`. */
export const panel = {} as const;
