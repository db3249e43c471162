import { useState } from 'react';
import type { Verdict } from '../../../lib/decision/types.ts';
import { LEVELS, type Level } from '../../../lib/foundation/vocabulary.ts';
import type { SimpleAct, SimpleCase } from '../../../lib/policy/custom/simple-case.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { LevelBadge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useSay } from '../../ui/locale.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FindingView } from '../../verdict/finding-view.tsx';
import { wordsOf } from '../../verdict/words-of.ts';
import { CaseForm } from './case-form.tsx';
import { Picks } from './picks.tsx';

/** One worked example with what the policy makes of it now. */
export interface CaseRow {
  name: string;
  /** `null`: written in the file, says more than the form can hold. */
  simple: SimpleCase | null;
  expected: Level | null;
  outcome: null | { ok: true } | { ok: false; actual: Level | null; missing: string[] };
}

export interface CaseWork {
  rows: CaseRow[];
  acts: readonly SimpleAct[];
  hasText: (act: SimpleAct) => boolean;
  hasOther: (act: SimpleAct) => boolean;
  /** The decision of the policy as it is written now; `null` while something is wrong with it. */
  judge: ((one: SimpleCase) => Verdict) | null;
  /** Clauses that an example may expect of a decision, the most telling first. */
  clausesOf: (verdict: Verdict) => string[];
  onAdd: (one: SimpleCase) => void;
  onRemove: (at: number) => void;
}

interface CasesEditorProps extends CaseWork {
  /** The policy as it is written now, when nothing is wrong with it. */
  policy: Policy | null;
  first: SimpleCase;
}

/** Try an act, see the decision, keep it as a worked example; below it all examples and whether they hold. */
export function CasesEditor({ policy, first, rows, acts, hasText, hasOther, judge, clausesOf, onAdd, onRemove }: CasesEditorProps) {
  const say = useSay();
  const [tried, setTried] = useState(first);
  const [keeping, setKeeping] = useState(false);
  const [unnamed, setUnnamed] = useState(false);
  const verdict = policy && judge ? judge(tried) : null;
  const passed = rows.filter(({ outcome }) => outcome?.ok).length;
  const keep = () => {
    if (!verdict) return;
    setTried({ ...tried, level: verdict.level, clauses: clausesOf(verdict).slice(0, 1) });
    setKeeping(true);
  };
  const add = () => {
    setUnnamed(tried.name.trim() === '');
    if (tried.name.trim() === '') return;
    onAdd({ ...tried, name: tried.name.trim() });
    setTried({ ...tried, name: '' });
    setKeeping(false);
  };
  return (
    <>
      <Card title={say('editor.case.try')} lead={say('editor.case.try.lead')}>
        <CaseForm value={tried} acts={acts} hasText={hasText(tried.act)} hasOther={hasOther(tried.act)} onChange={setTried} />
        {verdict && policy ? (
          <section className="m-stack-tight" aria-label={say('editor.case.result')}>
            {verdict.inert ? (
              <Notice level="inform">{say('editor.case.inert')}</Notice>
            ) : (
              <Notice level={verdict.level} live="status" title={say('editor.case.result')}>
                {say(`welcome.try.${verdict.level}`)}
              </Notice>
            )}
            {verdict.findings.map((finding) => (
              <FindingView key={finding.key} finding={finding} policy={policy} found={wordsOf(finding, tried.text)} />
            ))}
          </section>
        ) : (
          <Notice level="undetermined">{say('editor.case.try.blocked')}</Notice>
        )}
        {keeping && policy ? (
          <div className="o-form">
            <TextField
              label={say('editor.case.name')}
              error={unnamed ? say('editor.case.name.error') : undefined}
              value={tried.name}
              onChange={(name) => setTried({ ...tried, name })}
            />
            <SelectField
              label={say('editor.case.level')}
              value={tried.level}
              options={LEVELS.map((level) => ({ value: level, label: say(`options.level.${level}`) }))}
              onChange={(level) => setTried({ ...tried, level: LEVELS.find((one) => one === level) ?? 'clear' })}
            />
            <Picks
              label={say('editor.case.clauses')}
              choose={say('editor.clauses.pick')}
              picked={tried.clauses}
              choices={policy.clauses.map(({ id, section }) => ({ id, label: `${section}（${id}）` }))}
              onChange={(clauses) => setTried({ ...tried, clauses })}
            />
            <div className="m-row m-row-end">
              <Button tone="quiet" onPress={() => setKeeping(false)}>
                {say('options.cancel')}
              </Button>
              <Button tone="main" onPress={add}>
                {say('editor.case.add')}
              </Button>
            </div>
          </div>
        ) : (
          <div className="m-row m-row-end">
            <Button disabled={!verdict} onPress={keep}>
              {say('editor.case.keep')}
            </Button>
          </div>
        )}
      </Card>
      <Card title={say('editor.case.list')} lead={say('editor.case.list.lead')}>
        {rows.length === 0 ? <p className="o-empty">{say('editor.case.empty')}</p> : null}
        {rows.length > 0 && policy ? (
          <Notice level={passed === rows.length ? 'clear' : 'hold'} live="status">
            {say('editor.case.summary', { total: rows.length, passed })}
          </Notice>
        ) : null}
        {rows.length > 0 ? (
          <ul className="o-lines">
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two examples may have the same name
              <li key={at}>
                <Row row={row} onRemove={() => onRemove(at)} />
              </li>
            ))}
          </ul>
        ) : null}
      </Card>
    </>
  );
}

function Row({ row: { name, simple, expected, outcome }, onRemove }: { row: CaseRow; onRemove: () => void }) {
  const say = useSay();
  const level = (one: Level | null) => (one ? say(`options.level.${one}`) : '—');
  return (
    <>
      {outcome ? (
        <LevelBadge level={outcome.ok ? 'clear' : 'hold'}>{say(outcome.ok ? 'editor.case.passed' : 'editor.case.failed')}</LevelBadge>
      ) : null}
      <div className="m-grow">
        <strong>{name}</strong>
        <p className="m-soft m-small">
          {simple
            ? `${simple.date} ${simple.time}　${say(`editor.case.act.${simple.act}`)}　${level(expected)}`
            : say('editor.case.detailed')}
        </p>
        {outcome && !outcome.ok ? (
          <p className="m-field-error">
            {outcome.actual !== null && outcome.actual !== expected
              ? say('editor.case.difference', { expected: level(expected), actual: level(outcome.actual) })
              : null}{' '}
            {outcome.missing.length > 0 ? say('editor.case.missing', { clauses: outcome.missing }) : null}
            {outcome.missing.length === 0 && (outcome.actual === null || outcome.actual === expected) ? say('editor.case.otherwise') : null}
          </p>
        ) : null}
      </div>
      <Button tone="quiet" size="small" label={say('editor.remove.named', { name })} onPress={onRemove}>
        {say('editor.remove')}
      </Button>
    </>
  );
}
