import { useEffect, useState } from 'react';
import { FormCard, FormList } from '../../components/situations/forms-section.tsx';
import { send } from '../../lib/browser/send.ts';
import type { Operator } from '../../lib/decision/types.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import type { Settings } from '../../lib/policy/settings.ts';
import { filled, formHtml, formsOf, formText, gapsOf } from '../../lib/situations/forms.ts';

interface FormsPageProps {
  policy: Policy;
  settings: Settings;
  operator: Operator | null;
  onSaved: () => void;
}

/** The forms of the policy in force, with what was saved for each. */
export function FormsPage({ policy, settings, operator, onSaved }: FormsPageProps) {
  const forms = formsOf(policy, settings, operator?.name ?? '');
  const [shown, setShown] = useState<string | null>(forms[0]?.id ?? null);
  const [saved, setSaved] = useState<{ form: string; values: Record<string, string> } | null>(null);
  useEffect(() => {
    if (shown === null) return;
    let current = true;
    const take = async () => {
      const reply = await send('forms.get', { form: shown });
      if (current) setSaved({ form: shown, values: reply.ok ? reply.value.values : {} });
    };
    void take();
    return () => {
      current = false;
    };
  }, [shown]);
  const form = forms.find(({ id }) => id === shown);
  return (
    <>
      <FormList forms={forms} shown={shown} onShow={setShown} />
      {form && saved?.form === form.id ? (
        <FormCard
          key={form.id}
          policy={policy}
          form={form}
          saved={saved.values}
          reported={form.reportedAs === undefined ? undefined : settings.forms[form.reportedAs]}
          read={(one, values) => ({
            now: filled(one, values),
            gaps: gapsOf(one, values),
            text: formText(one, values),
            html: formHtml(one, values),
          })}
          onSave={async (values) => {
            const reply = await send('forms.put', { form: form.id, values });
            if (reply.ok) onSaved();
            return reply.ok ? null : reply.error;
          }}
          onReported={async (day) => {
            const { [form.reportedAs ?? '']: _before, ...rest } = settings.forms;
            const dates = day === '' || form.reportedAs === undefined ? rest : { ...rest, [form.reportedAs]: day };
            const reply = await send('settings.set', { settings: { ...settings, forms: dates } });
            if (reply.ok) onSaved();
            return reply.ok ? null : reply.error;
          }}
        />
      ) : null}
    </>
  );
}
