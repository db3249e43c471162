import { useContext } from 'react';
import { hasMessage, type Locale, type MessageId } from '../../lib/i18n/index.ts';
import type { ManagedView } from '../../lib/messages/table-rollout.ts';
import { LevelBadge } from '../ui/badge.tsx';
import { Card } from '../ui/card.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';

/** The group of settings to which a key belongs; what is in no group only staff of the IT section see. */
const GROUP_OF: Record<string, ManagedView['locks'][number]> = {
  policyId: 'policy',
  ownAccounts: 'ownAccounts',
  ownDomains: 'organisation',
  officialContacts: 'organisation',
  extraOpenDays: 'hours',
  extraClosedDays: 'hours',
};
/** Lists to which the office may add while they are not locked. */
const OPEN_LISTS = new Set(['ownAccounts', 'ownDomains', 'officialContacts', 'extraOpenDays', 'extraClosedDays']);

const moment = (locale: Locale, at: number | null): string =>
  at === null ? '' : new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'short' }).format(at);

/** What the IT section has set: applied, refused, locked, and by whom. Nothing here can be changed. */
export function RolloutSection({ view }: { view: ManagedView }) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const by = view.by || say('rollout.by');
  const known = (id: string, otherwise: string) => (hasMessage(id) ? say(id as MessageId) : otherwise);
  const name = (key: string) => known(`rollout.name.${key}`, key);
  const value = (text: string) => (text === 'true' || text === 'false' ? say(`rollout.value.${text}`) : text);
  const open = (key: string) => OPEN_LISTS.has(key) && !view.locks.some((lock) => lock === GROUP_OF[key]);
  const level = view.state === 'loaded' ? 'clear' : view.state === 'invalid' || view.state === 'unknown' ? 'hold' : 'inform';
  return (
    <>
      <Notice level={level}>
        <p>{say(`rollout.state.${view.state}`, { by, at: moment(locale, view.at) })}</p>
      </Notice>
      {view.missingSince === null ? null : (
        <Notice level="warn">{say('rollout.missing', { since: moment(locale, view.missingSince) })}</Notice>
      )}
      {view.problems.length > 0 ? (
        <Card title={say('rollout.problems')}>
          <ul className="o-lines">
            {view.problems.map((problem) => (
              <li key={problem.path + problem.ja}>{problem[locale]}</li>
            ))}
          </ul>
        </Card>
      ) : null}
      {view.applied.length > 0 ? (
        <Card title={say(view.state === 'invalid' ? 'rollout.lastGood' : 'rollout.title')}>
          <div className="o-table-wrap">
            <table className="o-table">
              <thead>
                <tr>
                  <th scope="col">{say('rollout.key')}</th>
                  <th scope="col">{say('rollout.value')}</th>
                  <th scope="col">{say('rollout.lock')}</th>
                </tr>
              </thead>
              <tbody>
                {view.applied.map((row) => (
                  <tr key={row.key}>
                    <td>{name(row.key)}</td>
                    <td style={{ whiteSpace: 'pre-line' }}>
                      {row.key === 'locks'
                        ? row.value
                            .split('\n')
                            .map((lock) => known(`rollout.group.${lock}`, lock))
                            .join('\n')
                        : value(row.value)}
                    </td>
                    <td>{row.key === 'locks' ? '' : say(open(row.key) ? 'rollout.added' : 'rollout.locked')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Card>
      ) : null}
    </>
  );
}

/** On the other sections: which of their parts the IT section has fixed. Nothing where it has fixed none. */
export function FixedNotice({ view, parts }: { view: ManagedView | null; parts: readonly ManagedView['locks'][number][] }) {
  const say = useSay();
  const fixed = parts.filter((part) => view?.locks.includes(part));
  if (!view || fixed.length === 0) return null;
  return (
    <Notice level="inform" title={<LevelBadge level="inform">{say('rollout.fixed', { by: view.by || say('rollout.by') })}</LevelBadge>}>
      <p>{say('rollout.fixed.what', { what: fixed.map((part) => say(`rollout.group.${part}`)) })}</p>
    </Notice>
  );
}
