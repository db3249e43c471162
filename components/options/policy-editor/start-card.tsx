import { useContext, useState } from 'react';
import type { Problem } from '../../../lib/foundation/result.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { LocaleContext, useSay } from '../../ui/locale.tsx';

export interface Beginning {
  /** `''`: from nothing. */
  origin: string;
  name: string;
  id: string;
  /** As typed. */
  account: string;
}

interface StartCardProps {
  origins: { id: string; title: string }[];
  /** Short names that are in use. */
  taken: ReadonlySet<string>;
  /** Begins, or says what is wrong with the account. */
  onStart: (beginning: Beginning) => Problem | null;
}

/** The first four answers of a new policy. */
export function StartCard({ origins, taken, onStart }: StartCardProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const [value, setValue] = useState<Beginning>({ origin: origins[0]?.id ?? '', name: '', id: '', account: '' });
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const set = (patch: Partial<Beginning>) => {
    setProblem(null);
    setValue({ ...value, ...patch });
  };
  const wrongName = value.name.trim() === '' ? say('editor.start.name.error') : undefined;
  const wrongId = !/^[a-z0-9][a-z0-9-]{1,39}$/.test(value.id)
    ? say('editor.start.id.error', { given: value.id })
    : taken.has(value.id)
      ? say('editor.start.id.taken', { given: value.id })
      : undefined;
  return (
    <Card title={say('editor.start.title')} lead={say('editor.start.lead')}>
      <div className="e-grid">
        <SelectField
          label={say('editor.start.origin')}
          value={value.origin}
          options={[...origins.map(({ id, title }) => ({ value: id, label: title })), { value: '', label: say('editor.start.empty') }]}
          onChange={(origin) => set({ origin })}
        />
        <TextField
          label={say('editor.start.name')}
          error={tried ? wrongName : undefined}
          value={value.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          label={say('editor.start.id')}
          hint={say('editor.start.id.hint')}
          error={tried || taken.has(value.id) ? wrongId : undefined}
          value={value.id}
          maxLength={40}
          onChange={(id) => set({ id })}
        />
        <TextField
          label={say('editor.start.account')}
          hint={say('editor.start.account.hint')}
          error={problem?.[locale]}
          value={value.account}
          onChange={(account) => set({ account })}
        />
      </div>
      <div className="m-row m-row-end">
        <Button
          tone="main"
          onPress={() => {
            setTried(true);
            if (!wrongName && !wrongId) setProblem(onStart({ ...value, name: value.name.trim() }));
          }}
        >
          {say('editor.start.go')}
        </Button>
      </div>
    </Card>
  );
}
