import { useState } from 'react';
import type { Problem } from '../../lib/foundation/result.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import type { Form, Gap } from '../../lib/situations/forms.ts';
import { useOutcome } from '../options/use-outcome.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import { Grounds } from './grounds.tsx';

export interface FormCardProps {
  policy: Policy;
  form: Form;
  /** What was written and saved before. */
  saved: Record<string, string>;
  /** Day of the report, `YYYY-MM-DD`, for forms that are reported. */
  reported: string | undefined;
  read: (form: Form, values: Record<string, string>) => { now: Record<string, string>; gaps: Gap[]; text: string; html: string };
  onSave: (values: Record<string, string>) => Promise<Problem | null>;
  onReported: (day: string) => Promise<Problem | null>;
}

/** One form: fields, what is missing, the sheet as it will be printed, and copies as text and HTML. */
export function FormCard({ policy, form, saved, reported, read, onSave, onReported }: FormCardProps) {
  const say = useSay();
  const [values, setValues] = useState(saved);
  const [day, setDay] = useState(reported ?? '');
  const [copied, setCopied] = useState<'idle' | 'done' | 'failed'>('idle');
  const { error, run } = useOutcome();
  const { now, gaps, text, html } = read(form, values);
  const labelOf = (id: string) => form.items.find((one) => one.id === id)?.label ?? id;
  const copy = (what: string) =>
    navigator.clipboard.writeText(what).then(
      () => setCopied('done'),
      () => setCopied('failed'),
    );
  return (
    <Card title={form.title}>
      <Grounds policy={policy} clauses={form.clauses} />
      <div className="m-stack-tight">
        {form.items.map(({ id, label, long, limit }) => (
          <TextField
            key={id}
            label={label}
            hint={limit === undefined ? undefined : say('situations.forms.limit', { count: [...(now[id] ?? '')].length, limit })}
            {...(long ? { lines: Math.max(2, Math.min(8, (now[id] ?? '').split('\n').length)) } : {})}
            value={now[id] ?? ''}
            onChange={(value) => {
              setCopied('idle');
              setValues({ ...values, [id]: value });
            }}
          />
        ))}
      </div>
      {gaps.length > 0 ? (
        <Notice level="warn" title={say('situations.forms.gaps', { count: gaps.length })}>
          <ul>
            {gaps.map((gap) => (
              <li key={gap.item + gap.what}>{say(`situations.forms.gap.${gap.what}`, { item: labelOf(gap.item) })}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice level="clear">{say('situations.forms.complete')}</Notice>
      )}
      <div className="m-row">
        <Button tone="main" onPress={() => void run(onSave(now))}>
          {say('options.save')}
        </Button>
        <Button onPress={() => window.print()}>{say('situations.forms.print')}</Button>
        <Button onPress={() => void copy(text)}>
          <Icon name="copy" />
          {say('situations.forms.copyText')}
        </Button>
        {form.items.length > 1 ? <Button onPress={() => void copy(html)}>{say('situations.forms.copyHtml')}</Button> : null}
        <span role="status">
          {copied === 'done' ? say('situations.draft.copied') : copied === 'failed' ? say('situations.draft.copyFailed') : ''}
        </span>
      </div>
      {form.reportedAs ? (
        <div className="o-add">
          <TextField
            label={say('situations.forms.reported')}
            hint={say('situations.forms.reported.hint')}
            type="date"
            value={day}
            onChange={setDay}
          />
          <Button disabled={day === (reported ?? '')} onPress={() => void run(onReported(day))}>
            {say('situations.forms.reported.save')}
          </Button>
        </div>
      ) : null}
      {error ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
      <div className="s-sheet" lang="ja">
        <table>
          <caption>{form.title}</caption>
          <thead>
            <tr>
              <th scope="col">項目</th>
              <th scope="col">内容</th>
            </tr>
          </thead>
          <tbody>
            {form.items.map(({ id, label }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{now[id]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** The list of forms that can be made; one is unfolded. */
export function FormList({ forms, shown, onShow }: { forms: Form[]; shown: string | null; onShow: (id: string) => void }) {
  const say = useSay();
  return (
    <section className="s-kinds s-noprint" aria-label={say('situations.forms.list')}>
      {forms.map((form) => (
        <button type="button" className="s-kind" key={form.id} aria-pressed={form.id === shown} onClick={() => onShow(form.id)}>
          <strong lang="ja">{form.title}</strong>
          <span>{say('situations.forms.items', { count: form.items.length })}</span>
        </button>
      ))}
    </section>
  );
}
