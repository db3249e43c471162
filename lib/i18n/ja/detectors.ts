/** Sentences of the area "detectors". Keys begin with `detectors.`. */
export const detectors = {} as const;
