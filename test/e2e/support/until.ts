/** Waits until something holds, looking every 30 ms; after the limit it fails with a sentence that says what is there instead. */
export async function until(holds: () => Promise<boolean>, otherwise: () => Promise<string>, limit = 8_000): Promise<void> {
  const end = performance.now() + limit;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(await otherwise());
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
