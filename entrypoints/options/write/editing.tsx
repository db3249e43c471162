/** One draft in the editor: judged on every key, kept on every key. */
import { useMemo, useState } from 'react';
import { type EditorProps, PolicyEditor } from '../../../components/options/policy-editor/editor.tsx';
import { keepDraft } from '../../../lib/browser/policy-drafts.ts';
import { saveFile } from '../../../lib/browser/save-file.ts';
import { jst } from '../../../lib/calendar/jst.ts';
import { blankMember, blankOf, formShape } from '../../../lib/policy/custom/form-shape.ts';
import { type PackDraft, packFileName, packToText } from '../../../lib/policy/custom/pack-file.ts';
import { findClauses } from '../../../lib/policy/custom/search.ts';
import { hasOther, hasText, SIMPLE_ACTS, type SimpleCase, toCase } from '../../../lib/policy/custom/simple-case.ts';
import { blankClause } from '../../../lib/policy/custom/start.ts';
import { clauseReferences } from '../../../lib/policy/references.ts';
import { type Policy, PolicySchema } from '../../../lib/policy/schema.ts';
import { casesOf, clausesOf, judgeSimple, problemsOfPolicy, rowsOf } from './judge-draft.ts';

const SHAPES = Object.fromEntries(
  Object.entries(PolicySchema.shape)
    .filter(([key]) => !['schema', 'id', 'clauses'].includes(key))
    .map(([key, schema]) => [key, formShape(schema, key)]),
);

interface EditingProps {
  first: PackDraft;
  onBack: () => void;
  onRegister: (draft: PackDraft) => ReturnType<EditorProps['onRegister']>;
}

/** Every mention of one text, replaced. Ids of clauses are like no other text of a policy. */
function renamed<T>(value: T, from: string, to: string): T {
  return JSON.parse(JSON.stringify(value).replaceAll(JSON.stringify(from), JSON.stringify(to))) as T;
}

function nextId(policy: Policy): string {
  const taken = new Set(policy.clauses.map(({ id }) => id));
  let n = policy.clauses.length + 1;
  while (taken.has(`${policy.id}.${n}`)) n += 1;
  return `${policy.id}.${n}`;
}

export function Editing({ first, onBack, onRegister }: EditingProps) {
  const [draft, setDraft] = useState(first);
  const [kept, setKept] = useState(true);
  const policy = draft.policy as unknown as Policy;
  const cases = casesOf(draft.cases);
  const problems = useMemo(() => problemsOfPolicy(draft.policy), [draft.policy]);
  const sound = problems.length === 0;
  const rows = useMemo(() => rowsOf(draft.policy as unknown as Policy, sound, casesOf(draft.cases)), [draft.policy, draft.cases, sound]);
  const put = (next: PackDraft) => {
    setDraft(next);
    setKept(keepDraft({ id: String(next.policy.id), savedAt: Date.now(), ...next }));
  };
  const setPolicy = (next: Policy) => put({ ...draft, policy: next as unknown as PackDraft['policy'] });
  const setCases = (list: unknown[]) => put({ ...draft, cases: { policy: policy.id, cases: list } });
  const now = jst(Date.now());
  const firstCase: SimpleCase = {
    name: '',
    date: now.date,
    time: '10:00',
    who: 'staff',
    act: 'publish',
    text: '',
    other: '',
    category: '',
    level: 'clear',
    clauses: [],
  };
  return (
    <PolicyEditor
      draft={policy}
      problems={problems}
      shapes={SHAPES}
      blanks={{ of: blankOf, member: blankMember }}
      kept={kept}
      firstCase={firstCase}
      clauseWork={{
        clauses: policy.clauses,
        policyId: policy.id,
        find: (query) => new Set(findClauses(policy.clauses, query, null).map(({ id }) => id)),
        usesOf: (id) => clauseReferences(policy).flatMap(({ path, name }) => (name === id ? [path] : [])),
        onChange: (clauses) => setPolicy({ ...policy, clauses }),
        onRename: (from, to) => put(renamed(draft, from, to)),
        onAdd: () => {
          const id = nextId(policy);
          setPolicy({ ...policy, clauses: [...policy.clauses, blankClause(id)] });
          return id;
        },
      }}
      caseWork={{
        rows,
        acts: SIMPLE_ACTS,
        hasText,
        hasOther,
        judge: sound ? (one) => judgeSimple(policy, one) : null,
        clausesOf,
        onAdd: (one) => setCases([...cases, toCase(one, policy.accounts.own)]),
        onRemove: (at) => setCases(cases.filter((_, other) => other !== at)),
      }}
      onChange={setPolicy}
      onBack={onBack}
      onExport={() => saveFile(packFileName(policy), packToText(draft), 'application/json')}
      onRegister={() => onRegister(draft)}
    />
  );
}
