/** Speaks to the background from our own isolated world in Instagram's page, as the guard does: for filling the record and for measuring. */
import type { Page } from 'playwright';

/** Runs an expression in the guard's world of `page` and returns its value. */
export async function inGuardWorld<T>(page: Page, extensionId: string, expression: string): Promise<T> {
  const cdp = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push({ id: context.id, origin: context.origin }));
  await cdp.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin === `chrome-extension://${extensionId}`);
  if (!world) throw new Error(`Our content script does not run there; worlds: ${worlds.map(({ origin }) => origin).join(', ')}`);
  const done = await cdp.send('Runtime.evaluate', { expression, contextId: world.id, awaitPromise: true, returnByValue: true });
  await cdp.detach();
  if (done.exceptionDetails) throw new Error(done.exceptionDetails.exception?.description ?? done.exceptionDetails.text);
  return done.result.value as T;
}
