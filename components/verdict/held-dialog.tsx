import { useContext, useId, useState } from 'react';
import type { ProfileView } from '../../lib/accounts/profile-view.ts';
import type { Answers, Finding, PreApprovedScope } from '../../lib/decision/types.ts';
import { hasMessage } from '../../lib/i18n/index.ts';
import type { HeldAct, ListingWish } from '../../lib/messages/bridge.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { Modal } from '../ui/modal.tsx';
import { Notice } from '../ui/notice.tsx';
import { AskApproval } from './ask-approval.tsx';
import { CopyText } from './copy-text.tsx';
import { EvidenceLine } from './evidence-line.tsx';
import { actName } from './explained.ts';
import { FindingView } from './finding-view.tsx';
import { HeldActions } from './held-actions.tsx';
import { ReasonForm } from './reason-form.tsx';
import { ScopeForm } from './scope-form.tsx';
import { isOpen, reasonFormOf, rememberQuestions, replacesEarlier, waysOf } from './ways.ts';
import { wordsOf } from './words-of.ts';

export interface HeldDialogProps {
  held: HeldAct;
  /** It is known how visible the dialog is: presses count. */
  ready?: boolean;
  /** The intent is being recorded. */
  busy: boolean;
  policy: Policy | null;
  scopes: PreApprovedScope[];
  onAnswer: (answers: Answers) => void;
  onGo: (acknowledge: string[]) => void;
  onStop: () => void;
  onAsk: (note: string, beside: boolean, listing?: ListingWish) => Promise<string | null>;
  onKeep: (note: string) => Promise<string | null>;
  /** Where the account could be put on the list: what is known of it, for which act, and who approves. */
  listing?: { view: ProfileView; act: ListingWish['acts'][number]; offices: string[] } | undefined;
  /** Opens the list in the options, where the category alone is enough. */
  onRegister?: (() => void) | undefined;
  /** The part with the buttons, to watch whether anything covers it. */
  onFoot?: (element: HTMLElement | null) => void;
}

/** The act that was stopped: one clear sentence first, then each finding with its clause, then the ways on. 「やめる」 has the focus. */
export function HeldDialog({
  held,
  ready = true,
  busy,
  policy,
  scopes,
  onAnswer,
  onGo,
  onStop,
  onAsk,
  onKeep,
  listing,
  onRegister,
  onFoot,
}: HeldDialogProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const id = useId();
  const [asking, setAsking] = useState(false);
  const { verdict, answers, act } = held;
  const [asked, setAsked] = useState(() => rememberQuestions(new Map(), verdict));
  const known = rememberQuestions(asked, verdict);
  if ([...known].some(([key, list]) => list.length !== asked.get(key)?.length)) setAsked(known);

  const ways = waysOf(verdict);
  const approval = ways.approval ?? listing?.offices ?? null;
  const form = reasonFormOf(verdict);
  const shown = verdict.findings.filter(
    (one) => isOpen(one) || (one.resolved && one.resolved.by !== 'approval' && one.resolved.by !== 'registry'),
  );
  const aside = verdict.findings.filter((one) => !shown.includes(one));
  const level = verdict.level === 'hold' || verdict.level === 'undetermined' || verdict.level === 'warn' ? verdict.level : 'ready';
  const titleOf = (office: string) => policy?.roles.offices.find((one) => one.id === office)?.title ?? office;
  const view = (finding: Finding) => (
    <li key={finding.key}>
      <FindingView
        finding={finding}
        policy={policy}
        found={wordsOf(finding, act.text)}
        questions={finding.release === 'checklist' || finding.release === 'acknowledge' ? (known.get(finding.key) ?? []) : []}
        answers={answers}
        onAnswer={onAnswer}
        act={act}
      />
    </li>
  );
  return (
    <Modal
      labelledBy={`${id}t`}
      describedBy={`${id}s`}
      level={level === 'ready' ? 'clear' : level}
      ready={ready}
      onEscape={onStop}
      onForced={onStop}
    >
      <header className="m-held-head">
        <Icon name={level === 'ready' ? 'clear' : level} />
        <div>
          <h2 id={`${id}t`}>{say(`panel.held.title.${level}`, { act: actName(act.kind, locale) })}</h2>
          <p id={`${id}s`}>{say('panel.held.safe')}</p>
          <p className="m-small m-soft">
            {[act.page.viewer ? `@${act.page.viewer.handle}` : '', policy ? (policy.title[locale] ?? policy.title.ja) : '']
              .filter(Boolean)
              .join('　')}
          </p>
        </div>
      </header>
      <div className="m-held-body">
        <ul className="m-findings">{shown.map(view)}</ul>
        {listing && !asking ? (
          <section className="m-listing">
            <EvidenceLine evidence={listing.view.evidence} />
            {onRegister ? (
              <Button size="small" onPress={onRegister}>
                {say('panel.profile.register')}
              </Button>
            ) : null}
          </section>
        ) : null}
        {(ways.approval || answers.scope) && scopes.length > 0 ? (
          <ScopeForm scopes={scopes} scope={answers.scope} onAnswer={onAnswer} />
        ) : null}
        {form && !ways.approval && ways.go !== null ? <ReasonForm form={form} reason={answers.reason} onAnswer={onAnswer} /> : null}
        {policy && verdict.findings.some((one) => one.rule === 'post-category') ? (
          <SelectField
            label={say('panel.category')}
            value={answers.postCategory ?? ''}
            options={[
              { value: '', label: say('panel.category.choose') },
              ...policy.postCategories.map((one) => ({ value: one.id, label: one.label, lang: 'ja' as const })),
            ]}
            onChange={(chosen) => onAnswer({ postCategory: chosen || undefined })}
          />
        ) : null}
        {aside.length > 0 ? (
          <details className="m-fold">
            <summary>{say('panel.held.informs', { count: aside.length })}</summary>
            <ul className="m-findings">{aside.map(view)}</ul>
          </details>
        ) : null}
        {verdict.findings.some((one) => one.key === 'guard|orphaned') && act.text ? <CopyText text={act.text} /> : null}
      </div>
      <HeldActions
        ways={ways}
        busy={busy}
        foot={onFoot}
        canAsk={approval !== null && !asking && !held.requested && policy !== null}
        onAsk={() => setAsking(true)}
        onGo={() => onGo(ways.acknowledge)}
        onStop={onStop}
        attention={held.tries ?? 0}
      >
        {held.changed && !held.refusal ? <Notice level="inform" live="status" title={say('panel.held.changed')} /> : null}
        {held.refusal ? (
          <Notice level="warn" live="alert" title={hasMessage(held.refusal) ? say(held.refusal) : held.refusal} />
        ) : held.tries ? (
          <Notice level="inform" live="status" title={say('panel.held.again')} />
        ) : null}
        {ways.approval && (asking || held.requested) ? (
          <AskApproval
            offices={ways.approval.map(titleOf)}
            requested={held.requested?.id}
            listing={listing}
            next="panel.approval.done.now"
            earlier={verdict.findings.some(replacesEarlier)}
            onAsk={onAsk}
            onKeep={onKeep}
            onBack={() => setAsking(false)}
          />
        ) : null}
      </HeldActions>
    </Modal>
  );
}
