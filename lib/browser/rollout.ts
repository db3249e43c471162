/** For extension pages: what the IT section has set. */
import type { ManagedView } from '../messages/table-rollout.ts';
import { send } from './send.ts';

/** `null` while the background does not answer. */
export async function loadManaged(): Promise<ManagedView | null> {
  const reply = await send('managed.get', {});
  return reply.ok ? reply.value : null;
}
