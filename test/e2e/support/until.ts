/** Waits for a condition of the page or of our panel, never for a time. */
const AT_MOST = 8_000;
const BETWEEN = 40;

/** Asks again and again until `look` gives something; throws with `what` after eight seconds. */
export async function until<T>(look: () => Promise<T> | T, what: string | (() => Promise<string>)): Promise<Exclude<T, null | undefined | false>> {
  const end = performance.now() + AT_MOST;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found as Exclude<T, null | undefined | false>;
    if (performance.now() > end) throw new Error(`Not there: ${typeof what === 'string' ? what : await what()}`);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
}
