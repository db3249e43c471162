import type { SummaryRow } from '../../lib/approvals/summary.ts';
import type { OpenState } from '../../lib/calendar/business-hours.ts';
import type { Mode, Operator } from '../../lib/decision/types.ts';
import type { Locale, MessageId } from '../../lib/i18n/index.ts';
import type { Fault } from '../../lib/messages/snapshot.ts';
import type { OpenQuestion } from '../../lib/policy/open-questions.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import type { Check } from '../../lib/situations/checks.ts';
import type { ModeChange } from '../situations/modes-card.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSay } from '../ui/locale.tsx';
import { Mark } from '../ui/mark.tsx';
import { HoursItem } from './hours.tsx';
import { Item } from './item.tsx';
import { DueChecks, Modes } from './situation.tsx';
import { type DeskTab, Waiting } from './waiting.tsx';
import { Watch, type WatchState } from './watch.tsx';

export interface PopupProps {
  locale: Locale;
  watch: WatchState;
  policy: Policy | null;
  operator: Operator | null;
  /** `null`: the policy sets no hours. */
  hours: OpenState | null;
  approvals: SummaryRow[];
  /** Drafts kept in the extension. */
  drafts: number;
  open: OpenQuestion[];
  faults: Fault[];
  mode: Mode;
  /** Regular checks that are due. */
  due: Check[];
  now: number;
  onOptions: (section: string) => void;
  onLocale: (locale: Locale) => void;
  onDesk: (tab: DeskTab) => void;
  onMode: (change: ModeChange) => void;
  onCheck: (id: string) => void;
  onDiagnose: () => void;
}

/** Where in the options each open question is answered. */
const SECTION: Record<OpenQuestion['id'], string> = {
  'own-accounts': 'accounts',
  operator: 'me',
  'operator-designated': 'me',
  'year-end': 'settings',
  hours: 'settings',
  'own-domains': 'settings',
  website: 'settings',
  device: 'settings',
};

/** What the toolbar button shows, at a glance: watched or not, then the policy, the hours, the person, what waits. */
export function Popup(props: PopupProps) {
  const say = useSay();
  const { locale, policy, operator } = props;
  const words = (text: { ja: string; en?: string | undefined }) => (locale === 'en' ? (text.en ?? text.ja) : text.ja);
  const office = operator && (policy?.roles.offices.find((one) => one.id === operator.office)?.title ?? operator.office);
  const other = locale === 'ja' ? 'en' : 'ja';
  return (
    <>
      <header className="p-head">
        <Mark />
        <span className="m-wordmark m-grow">{say('popup.badge.name')}</span>
        <Button tone="quiet" size="small" onPress={() => props.onLocale(other)}>
          {say('popup.locale.other')}
        </Button>
      </header>
      <Watch
        state={props.watch}
        own={policy?.accounts.own ?? []}
        onSetUp={() => props.onOptions('welcome')}
        onDiagnose={props.onDiagnose}
      />
      {props.faults.map((fault) => (
        <p className="p-open" key={fault.code} role="alert">
          {locale === 'ja' ? fault.ja : fault.en}
        </p>
      ))}
      {policy ? (
        <dl className="p-list">
          <Item icon="book" term={say('popup.policy')} more={words(policy.organisation.name)}>
            {words(policy.title)}
          </Item>
          <HoursItem hours={props.hours} now={props.now} />
          <Item icon="person" term={say('popup.me')} more={office ?? undefined}>
            {operator ? operator.name : say('popup.me.unset')}
          </Item>
          <Waiting rows={props.approvals} drafts={props.drafts} onDesk={props.onDesk} />
        </dl>
      ) : null}
      {policy ? <DueChecks checks={props.due} onDone={props.onCheck} /> : null}
      {policy && props.open.length > 0 ? (
        <section className="p-open">
          <h2>
            <Icon name="undetermined" />
            {say('popup.open', { count: props.open.length })}
          </h2>
          <ul>
            {props.open.map((question) => (
              <li key={question.id + (question.data.label ?? '')}>
                <button type="button" className="m-link" onClick={() => props.onOptions(SECTION[question.id])}>
                  {say(`popup.open.${question.id}` as MessageId, question.data)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {policy ? <Modes mode={props.mode} onMode={props.onMode} onGuide={() => props.onOptions('situations')} /> : null}
      <footer className="p-foot">
        <Button tone="quiet" size="small" onPress={() => props.onOptions('log')}>
          {say('popup.log')}
        </Button>
        <Button tone="quiet" size="small" onPress={() => props.onOptions('')}>
          {say('popup.options')}
        </Button>
      </footer>
    </>
  );
}
