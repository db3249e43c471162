/**
 * An approver with a key, at the same computer: requests and decisions take their signed way through the real background. What people
 * press for it, on two computers, is the matter of `approvals.test.ts`.
 */
import type { Session } from './launch.ts';
import { throughDoor } from './tell.ts';

export interface Approver {
  kid: string;
  name: string;
  office: string;
}

const LONG_AGO = Date.parse('2026-04-01T08:30:00+09:00');

/** Makes a key and puts its person on the people list. */
export async function enrolApprover(session: Session, name: string, office: string): Promise<Approver> {
  return throughDoor(session, async (ask) => {
    const { kid, publicKey } = await ask('keys.make', { label: name });
    await ask('deciders.put', { person: { id: name, name, kid, publicKey, offices: [office], validFrom: LONG_AGO } });
    return { kid, name, office };
  });
}

/** The newest request that waits is decided, and the decision brought in. Gives the id of the record. */
export async function approveNewest(session: Session, by: Approver): Promise<string> {
  const id = await throughDoor(session, async (ask) => {
    const record = (await ask('approvals.list', { statuses: ['requested'] })).at(-1);
    if (!record) throw new Error('No request waits.');
    const { text } = await ask('exchange.export', { id: record.fact.id });
    const item = await ask('desk.import', { text });
    const decision = await ask('desk.decide', { id: item.id, decision: 'approve', kid: by.kid, office: by.office });
    await ask('exchange.import', { text: decision.text });
    return record.fact.id;
  });
  await session.page.bringToFront();
  return id;
}
