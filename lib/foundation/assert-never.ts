/** Ends an exhaustive switch. Throws with the value that nobody handled. */
export function assertNever(value: never): never {
  throw new Error(`Nobody handles ${JSON.stringify(value)}`);
}
