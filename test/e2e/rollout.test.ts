/** What the IT section sends, in a real Chromium whose policy is ours alone. Without root these tests are skipped, and say so. */
import { afterEach, describe, expect, it } from 'vitest';
import type { ManagedView } from '../../lib/messages/table-rollout.ts';
import example from '../../scripts/deploy-kit/example.json' with { type: 'json' };
import { chromiumPolicy } from '../../scripts/deploy-kit/files.ts';
import { readSource } from '../../scripts/deploy-kit/source.ts';
import { launch, type Session } from './support/launch.ts';
import { type ManagedPolicy, managedPolicy, mayManage } from './support/managed-policy.ts';
import { picture } from './support/picture.ts';
import { tell, throughDoor } from './support/tell.ts';
import { until } from './support/until.ts';

const source = readSource(example);
/** Only our own settings: installing by force would look for a package that is not there. */
function policy(more: Record<string, unknown> = {}): Record<string, unknown> {
  const all = chromiumPolicy(source, 'chrome') as { '3rdparty': { extensions: Record<string, Record<string, unknown>> } };
  const [[id = '', values = {}] = []] = Object.entries(all['3rdparty'].extensions);
  const sent = { ...values, ...more };
  return { '3rdparty': { extensions: { [id]: { ...sent, keys: Object.keys(sent).filter((key) => key !== 'keys') } } } };
}

let session: Session | undefined;
let managed: ManagedPolicy | undefined;
const before = process.env.MIMAMORI_BROWSER;

async function start(first: Record<string, unknown> | null): Promise<Session> {
  managed = managedPolicy();
  managed.write(first);
  process.env.MIMAMORI_BROWSER = managed.browser;
  session = await launch();
  return session;
}

afterEach(async () => {
  expect(session?.errors ?? []).toEqual([]);
  await session?.close();
  managed?.remove();
  session = undefined;
  if (before === undefined) delete process.env.MIMAMORI_BROWSER;
  else process.env.MIMAMORI_BROWSER = before;
});

/** Chromium looks after its policy files in its own time: up to 18 s were measured on an idle machine. */
async function reaches(at: Session, wanted: (view: ManagedView) => boolean): Promise<void> {
  await throughDoor(at, (ask) =>
    until(
      async () => wanted(await ask('managed.get', {})),
      async () => `managed: ${JSON.stringify(await ask('managed.get', {}))}`,
      90_000,
    ),
  );
}

describe.skipIf(!mayManage())('settings of the IT section in Chromium (needs root on Linux, else skipped)', () => {
  it('arrive, are shown with who set them, and cannot be changed', async () => {
    const at = await start(policy());
    await reaches(at, ({ state }) => state === 'loaded');
    expect(await tell(at, 'snapshot.get', {})).toMatchObject({
      state: 'loaded',
      policy: { id: 'kagamino', accounts: { own: ['kagamino_town'] } },
    });
    const page = await at.openExtensionPage('options.html#rollout');
    await page.getByText('情報政策課が設定しています').waitFor();
    await page.getByRole('row', { name: /見守る公式アカウント kagamino_town 職場で追加できます/ }).waitFor();
    await page.getByRole('row', { name: /規程 kagamino 変更できません/ }).waitFor();
    await picture(page, 'options-rollout');
    const policies = await at.openExtensionPage('options.html#policy');
    await policies.getByText('この画面のうち、次の項目は変えられません：規程の選択').waitFor();
    await policies.getByText('留萌市', { exact: false }).first().click();
    await policies.getByRole('button', { name: 'この規程を使う' }).click();
    await policies.getByText('情報政策課が設定しているため、ここでは変えられません').waitFor();
    await picture(policies, 'options-rollout-locked');
  });

  it('change while the browser runs; a value that Chromium drops in silence is noticed and told', async () => {
    const at = await start(null);
    await tell(at, 'policy.choose', { policyId: 'rumoi' });
    expect(await tell(at, 'managed.get', {})).toMatchObject({ state: 'none' });
    managed?.write(policy());
    await reaches(at, ({ state }) => state === 'loaded');
    expect((await tell(at, 'snapshot.get', {})).policy?.id).toBe('kagamino');
    managed?.write(policy({ ownAccounts: ['kagamino_town', '@Kagamino'] }));
    await reaches(at, ({ state }) => state === 'invalid');
    expect(await tell(at, 'snapshot.get', {})).toMatchObject({ state: 'invalid' });
    const page = await at.openExtensionPage('options.html#rollout');
    await page.getByText('「ownAccounts」が送られましたが、届いていません').waitFor();
    await page.getByRole('row', { name: /見守る公式アカウント kagamino_town/ }).waitFor();
    await picture(page, 'options-rollout-invalid');
    managed?.write(null);
    await reaches(at, ({ missingSince }) => missingSince !== null);
    expect(await tell(at, 'snapshot.get', {})).toMatchObject({ policy: { id: 'kagamino' } });
  });
});
