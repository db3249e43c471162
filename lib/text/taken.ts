/** Which places of a text are spoken for, so that no two marks overlap. One byte per character keeps every check linear. */
export class Taken {
  private readonly places: Uint8Array;
  constructor(length: number) {
    this.places = new Uint8Array(length);
  }

  isFree(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.places[at] === 1) return false;
    return true;
  }

  take(from: number, to: number): void {
    this.places.fill(1, from, to);
  }

  /** Takes the range if nobody has; says whether it did. */
  claim(from: number, to: number): boolean {
    if (!this.isFree(from, to)) return false;
    this.take(from, to);
    return true;
  }
}
