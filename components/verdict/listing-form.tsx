import { useState } from 'react';
import type { ProfileView } from '../../lib/accounts/profile-view.ts';
import type { ListingWish } from '../../lib/messages/bridge.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import { CategoryField } from './category-field.tsx';

export interface ListingFormProps {
  view: ProfileView;
  /** Answers with what went wrong, or `null`. */
  onAsk: (wish: ListingWish, note: string) => Promise<string | null>;
  onBack: () => void;
}

/** The request to put an account on the list: as what, for which acts, and why it is needed. */
export function ListingForm({ view, onAsk, onBack }: ListingFormProps) {
  const say = useSay();
  const [category, setCategory] = useState(view.proposed ?? view.categories[0] ?? 'other');
  const [acts, setActs] = useState(view.open);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = async () => {
    if (acts.length === 0) {
      setProblem(say('panel.profile.acts.none'));
      return;
    }
    setBusy(true);
    setProblem(await onAsk({ category, acts }, note));
    setBusy(false);
  };
  return (
    <div className="m-stack">
      <CategoryField categories={view.categories} value={category} onChange={setCategory} />
      <fieldset>
        <legend className="m-field-label">{say('panel.profile.acts')}</legend>
        {view.open.map((act) => (
          <Checkbox
            key={act}
            label={say(`panel.profile.act.${act}`)}
            checked={acts.includes(act)}
            onChange={(checked) => setActs(checked ? [...acts, act] : acts.filter((one) => one !== act))}
          />
        ))}
      </fieldset>
      <TextField
        label={say('panel.profile.note')}
        lines={2}
        maxLength={1000}
        value={note}
        error={problem ?? undefined}
        onChange={setNote}
      />
      <div className="m-row">
        <Button size="small" tone="main" disabled={busy} onPress={() => void ask().catch(() => setBusy(false))}>
          {say(busy ? 'panel.go.busy' : 'panel.approval.record')}
        </Button>
        <Button size="small" tone="quiet" onPress={onBack}>
          {say('panel.approval.back')}
        </Button>
      </div>
    </div>
  );
}
