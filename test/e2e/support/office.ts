/** An office at work: a policy chosen, somebody registered, Instagram open, the panel there. */
import { Instagram } from './instagram.ts';
import { type LaunchOptions, launch, type Session } from './launch.ts';
import { Panel } from './panel.ts';
import { tell } from './tell.ts';

export const OFFICES = {
  takanezawa: 'takanezawa_town',
  rumoi: 'rumoi_official',
  hokkaido: 'hokkaido_cafe',
  kagamino: 'kagamino_town',
  kumamoto: 'artistspot_kumamoto',
} as const;
export type Office = keyof typeof OFFICES;

export interface AtWork {
  session: Session;
  ig: Instagram;
  panel: Panel;
  /** Everything that published, reacted or sent since the office opened, by name. */
  left(): string[];
}

export interface WorkOptions extends LaunchOptions {
  operator?: { chain?: 'staff' | 'contractor'; designated?: boolean };
  /** Path that is opened first. */
  path?: string;
}

export async function atWork(office: Office, options: WorkOptions = {}): Promise<AtWork> {
  const { operator = {}, path = '/', ...rest } = options;
  const locale = options.locale ?? 'ja';
  const session = await launch({ account: OFFICES[office], ...rest });
  await tell(session, 'policy.choose', { policyId: office });
  await tell(session, 'locale.set', { locale });
  await tell(session, 'operator.set', { operator: { id: 'clerk', name: '広報 花子', office: '', chain: 'staff', ...operator } });
  await session.open(path);
  const panel = new Panel(session.page);
  await panel.mark();
  const from = session.replica.log.mark();
  const left = () => session.replica.log.writes(from).map((entry) => entry.friendlyName ?? entry.path);
  return { session, ig: new Instagram(session.page, locale), panel, left };
}
