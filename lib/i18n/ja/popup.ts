/** Sentences of the area "popup". Keys begin with `popup.`. */
export const popup = {} as const;
