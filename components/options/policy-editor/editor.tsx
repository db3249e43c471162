import { useContext, useState } from 'react';
import type { Problem } from '../../../lib/foundation/result.ts';
import type { FormShape } from '../../../lib/policy/custom/form-shape.ts';
import type { SimpleCase } from '../../../lib/policy/custom/simple-case.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { LocaleContext, useSay } from '../../ui/locale.tsx';
import { Notice } from '../../ui/notice.tsx';
import { trusted } from '../../ui/trusted.ts';
import type { Outcome } from '../actions.ts';
import { useOutcome } from '../use-outcome.ts';
import { CasesEditor, type CaseWork } from './cases-editor.tsx';
import { type ClauseEditing, ClauseEditor } from './clause-editor.tsx';
import { Fold, Part } from './form.tsx';
import { type Blanks, FormContext, sentenceOf, withMember } from './form-context.ts';

const TABS = ['basics', 'clauses', 'hours', 'people', 'outgoing', 'content', 'rest', 'cases', 'finish'] as const;
type Tab = (typeof TABS)[number];

/** Blocks of a policy by the tab on which they are written, in this order. */
const BLOCKS: Partial<Record<Tab, readonly (keyof Policy)[]>> = {
  basics: ['title', 'organisation', 'version', 'inForce', 'accounts'],
  hours: ['hours'],
  people: ['roles', 'approval'],
  outgoing: ['reactions', 'comments', 'replies', 'messages'],
  content: ['content', 'links', 'altText', 'accuracy', 'questions', 'postCategories'],
  rest: [
    'passwords',
    'moderation',
    'flaming',
    'accountRemoval',
    'corrections',
    'device',
    'reminders',
    'fallback',
    'disclosure',
    'officialContacts',
    'notes',
  ],
};

/** The tab on which the place of a problem is written. */
function tabOf(path: string): Tab {
  const block = path.split('.')[0];
  if (block === 'clauses') return 'clauses';
  if (block === 'cases' || path.startsWith('cases')) return 'cases';
  return TABS.find((tab) => BLOCKS[tab]?.some((one) => one === block)) ?? 'basics';
}

export interface EditorProps {
  /** As it is being written; may be wrong in any place, but has every block. */
  draft: Policy;
  /** What is wrong with it; empty when it may be used. */
  problems: Problem[];
  /** Shape of each block. */
  shapes: Record<string, FormShape>;
  blanks: Blanks;
  clauseWork: ClauseEditing;
  caseWork: CaseWork;
  firstCase: SimpleCase;
  /** Whether the draft could be kept. */
  kept: boolean;
  onChange: (draft: Policy) => void;
  onBack: () => void;
  onExport: () => void;
  onRegister: () => Outcome;
}

/** A policy being written. Nothing is lost: every change is kept as a draft; nothing is in force before it is registered and chosen. */
export function PolicyEditor(props: EditorProps) {
  const { draft, problems, shapes, blanks, clauseWork, caseWork, firstCase, kept, onChange, onBack } = props;
  const say = useSay();
  const [tab, setTab] = useState<Tab>('basics');
  const counts = new Map<Tab, number>();
  for (const { path } of problems) counts.set(tabOf(path), (counts.get(tabOf(path)) ?? 0) + 1);
  const context = { problems, clauses: draft.clauses, offices: draft.roles.offices, blanks };
  const block = (key: keyof Policy, alone: boolean) => {
    const shape = shapes[key];
    if (!shape) return null;
    const part = (
      <Part
        shape={shape}
        path={key}
        value={draft[key]}
        onChange={(value) => onChange(withMember(draft, key, value) as unknown as Policy)}
      />
    );
    const folded = shape.kind === 'group' || shape.kind === 'table';
    return folded ? (
      <Fold key={key} path={key} open={alone}>
        {part}
      </Fold>
    ) : (
      <div key={key}>{part}</div>
    );
  };
  return (
    <FormContext value={context}>
      <div className="m-row">
        <Button tone="quiet" size="small" onPress={onBack}>
          {`← ${say('editor.back')}`}
        </Button>
        <strong className="m-grow">{draft.title.ja}</strong>
        <span className="m-soft m-small" role="status">
          {kept ? say('editor.saved') : null}
        </span>
      </div>
      {kept ? null : (
        <Notice level="hold" live="alert">
          {say('editor.unsaved')}
        </Notice>
      )}
      <div className="e-tabs" role="tablist" aria-label={say('editor.tab')}>
        {TABS.map((one) => (
          <button key={one} type="button" role="tab" aria-selected={one === tab} className="e-tab" onClick={trusted(() => setTab(one))}>
            {say(`editor.tab.${one}`)}
            {counts.get(one) ? <span className="o-count">{counts.get(one)}</span> : null}
          </button>
        ))}
      </div>
      {BLOCKS[tab] ? (
        <Card title={say(`editor.tab.${tab}`)}>{BLOCKS[tab].map((key, _, all) => block(key, tab === 'basics' || all.length <= 2))}</Card>
      ) : null}
      {tab === 'clauses' ? (
        <Card title={say('editor.tab.clauses')}>
          <ClauseEditor {...clauseWork} />
        </Card>
      ) : null}
      {tab === 'cases' ? <CasesEditor {...caseWork} policy={problems.length === 0 ? draft : null} first={firstCase} /> : null}
      {tab === 'finish' ? <Finish {...props} onGo={setTab} /> : null}
    </FormContext>
  );
}

function Finish({ problems, caseWork, onExport, onRegister, onGo }: EditorProps & { onGo: (tab: Tab) => void }) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const [done, setDone] = useState(false);
  const { error, run } = useOutcome();
  const failing = caseWork.rows.filter(({ outcome }) => outcome && !outcome.ok).length;
  const ready = problems.length === 0 && caseWork.rows.length > 0 && failing === 0;
  return (
    <Card title={say('editor.tab.finish')} lead={say('editor.finish.lead')}>
      {problems.length === 0 ? (
        <Notice level="clear">{say('editor.problems.none')}</Notice>
      ) : (
        <Notice level="hold" title={say('editor.problems.count', { count: problems.length })}>
          <ul className="m-stack-tight">
            {problems.slice(0, 30).map((problem) => (
              <li key={problem.path + problem.ja}>
                {sentenceOf(problem, locale)}{' '}
                <Button tone="quiet" size="small" onPress={() => onGo(tabOf(problem.path))}>
                  {say('editor.problems.show')}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {caseWork.rows.length === 0 ? (
        <Notice level="warn">{say('editor.finish.needCase')}</Notice>
      ) : problems.length === 0 ? (
        <Notice level={failing === 0 ? 'clear' : 'hold'}>
          {say('editor.case.summary', { total: caseWork.rows.length, passed: caseWork.rows.length - failing })}
        </Notice>
      ) : null}
      {error ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
      {done && !error ? (
        <Notice level="clear" live="status">
          {say('editor.finish.registered')} <a href="#policy">{say('editor.finish.choose')}</a>
        </Notice>
      ) : null}
      <div className="m-row m-row-end">
        <Button onPress={onExport}>{say('editor.export')}</Button>
        <Button tone="main" disabled={!ready} onPress={() => void run(onRegister()).then(setDone)}>
          {say('editor.finish.register')}
        </Button>
      </div>
    </Card>
  );
}
