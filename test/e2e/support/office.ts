/** Sets the extension up as an office would: policy, own accounts, who is at the keyboard. */
import type { RequestOf } from '../../../lib/messages/table.ts';
import { Instagram } from './instagram.ts';
import { type LaunchOptions, launch, type Session } from './launch.ts';
import { Panel } from './panel.ts';
import { throughDoor } from './tell.ts';

export type PolicyId = 'takanezawa' | 'rumoi' | 'hokkaido' | 'kagamino' | 'kumamoto';

/** The account that each policy watches on the replica. */
export const ACCOUNT_OF: Record<PolicyId, string> = {
  takanezawa: 'takanezawa_town',
  rumoi: 'rumoi_official',
  hokkaido: 'hokkaido_cafe',
  kagamino: 'kagamino_town',
  kumamoto: 'artistspot_kumamoto',
};

type Settings = RequestOf<'settings.set'>['settings'];
type Operator = RequestOf<'operator.set'>['operator'];

export interface SetUp {
  settings?: Partial<Settings>;
  operator?: Partial<Operator>;
  locale?: 'ja' | 'en';
}

/** Chooses a policy and registers its account and a person; afterwards the guard of every open tab knows. */
export async function setUpOffice(session: Session, policyId: PolicyId, office: SetUp = {}): Promise<void> {
  await throughDoor(session, async (ask) => {
    await ask('policy.choose', { policyId });
    await ask('settings.set', { settings: { policyId, ownAccounts: [ACCOUNT_OF[policyId]], ...office.settings } });
    await ask('operator.set', { operator: { id: 'me', name: '見守 花子', office: '', chain: 'staff', ...office.operator } });
    await ask('locale.set', { locale: office.locale ?? 'ja' });
    await ask('welcome.done', {});
  });
}

export type Office = PolicyId;

export interface AtWork {
  session: Session;
  ig: Instagram;
  panel: Panel;
  /** Everything that published, reacted or sent since the office opened, by name. */
  left(): string[];
}

export interface WorkOptions extends LaunchOptions {
  operator?: Partial<Operator>;
  settings?: Partial<Settings>;
  /** Path that is opened first. */
  path?: string;
}

/** An office at work: a policy chosen, somebody registered, Instagram open, the panel there. */
export async function atWork(policyId: Office, options: WorkOptions = {}): Promise<AtWork> {
  const { operator = {}, settings = {}, path = '/', ...rest } = options;
  const locale = options.locale ?? 'ja';
  const session = await launch({ account: ACCOUNT_OF[policyId], ...rest });
  await setUpOffice(session, policyId, { locale, operator, settings });
  await session.open(path);
  const panel = new Panel(session.page);
  await panel.mark();
  const from = session.replica.log.mark();
  const left = () => session.replica.log.writes(from).map((entry) => entry.friendlyName ?? entry.path);
  return { session, ig: new Instagram(session.page, locale), panel, left };
}
