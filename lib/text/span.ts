/** Half-open range `[start, end)` in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}
