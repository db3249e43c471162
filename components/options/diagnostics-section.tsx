import { hasMessage, type MessageId } from '../../lib/i18n/index.ts';
import type { Diagnostics } from '../../lib/messages/table-diagnostics.ts';
import { LevelBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';

interface DiagnosticsSectionProps {
  found: Diagnostics;
  /** Own accounts that are watched. */
  own: string[];
  title: string | null;
  onAgain: () => void;
  onSave: () => void;
}

const MEGA = 1_000_000;

/** What is watched, which versions, how the stored data is; and a file of it for whoever helps. */
export function DiagnosticsSection({ found, own, title, onAgain, onSave }: DiagnosticsSectionProps) {
  const say = useSay();
  const { store, tabs, policy, access } = found;
  const damaged = store?.records.reduce((sum, one) => sum + one.damaged, 0) ?? 0;
  const fine = access !== false && store !== null && damaged === 0 && (found.state === 'loaded' || found.state === 'none');
  const facts = (rows: [MessageId, string][]) => (
    <dl className="o-facts">
      {rows.map(([id, value]) => (
        <div key={id} style={{ display: 'contents' }}>
          <dt>{say(id)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
  const tabLine = (status: Diagnostics['tabs'][number]): string => {
    if (!status) return say('diagnostics.tab.silent');
    if (status.kind === 'blind')
      return say('diagnostics.tab.blind', { missing: status.missing.map((id) => (hasMessage(id) ? say(id) : id)) });
    return say(`diagnostics.tab.${status.kind}`);
  };
  const problems: MessageId[] = [
    ...(access === false ? (['diagnostics.access.no'] as const) : []),
    ...(store === null ? (['diagnostics.store.closed'] as const) : []),
    ...(damaged > 0 ? (['diagnostics.store.damaged'] as const) : []),
    ...(tabs.some((status) => status === null) ? (['diagnostics.tab.silent.now'] as const) : []),
  ];
  return (
    <>
      {problems.map((id) => (
        <Notice key={id} level="warn">
          {say(id)}
        </Notice>
      ))}
      <Card
        title={say('diagnostics.watch')}
        badge={<LevelBadge level={fine ? 'clear' : 'warn'}>{say(fine ? 'diagnostics.fine' : 'diagnostics.look')}</LevelBadge>}
      >
        {facts([
          ['diagnostics.policy', policy ? `${title ?? policy.id}（${policy.version}）` : say(`diagnostics.state.${found.state}`)],
          ['diagnostics.own', own.length > 0 ? own.map((handle) => `@${handle}`).join(' ') : say('diagnostics.own.none')],
          [
            'diagnostics.access',
            say(access === false ? 'diagnostics.access.off' : access ? 'diagnostics.access.on' : 'diagnostics.unsaid'),
          ],
          ['diagnostics.managed', say(`diagnostics.managed.${found.managed}`)],
        ])}
        <h3>{say('diagnostics.tabs')}</h3>
        {tabs.length === 0 ? (
          <p className="o-empty">{say('diagnostics.tabs.none')}</p>
        ) : (
          <ul className="o-lines">
            {tabs.map((status, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: tabs have no name of their own here
              <li key={index}>{tabLine(status)}</li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={say('diagnostics.versions')}>
        {facts([
          ['diagnostics.version', found.version],
          ['diagnostics.browser', found.browser],
          ['diagnostics.digest', policy?.digest.slice(0, 16) ?? '—'],
          ['diagnostics.database', String(store?.version ?? '—')],
        ])}
      </Card>
      <Card title={say('diagnostics.store')}>
        {facts([
          [
            'diagnostics.usage',
            store?.usage == null ? say('diagnostics.unsaid') : say('diagnostics.usage.value', { mega: (store.usage / MEGA).toFixed(1) }),
          ],
        ])}
        <div className="o-table-wrap">
          <table className="o-table">
            <thead>
              <tr>
                <th>{say('diagnostics.store.what')}</th>
                <th>{say('diagnostics.store.total')}</th>
                <th>{say('diagnostics.store.broken')}</th>
              </tr>
            </thead>
            <tbody>
              {store?.records.map((one) => (
                <tr key={one.store}>
                  <td>{say(`diagnostics.store.${one.store}` as MessageId)}</td>
                  <td>{one.total}</td>
                  <td>{one.damaged}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      <Card title={say('diagnostics.file')} lead={say('diagnostics.file.lead')}>
        <div className="m-row m-row-end">
          <Button onPress={onAgain}>{say('diagnostics.again')}</Button>
          <Button tone="main" onPress={onSave}>
            {say('diagnostics.file.save')}
          </Button>
        </div>
      </Card>
    </>
  );
}
