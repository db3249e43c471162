import { type FormEvent, useState } from 'react';
import type { RegistryEntry } from '../../lib/decision/types.ts';
import type { AccountCategory } from '../../lib/foundation/vocabulary.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Actions } from './actions.ts';
import { useOutcome } from './use-outcome.ts';

const ACTS = ['like', 'follow', 'share', 'comment'] as const;

/** What Instagram's page showed of an account: to be checked before it is saved. */
export interface Prefill {
  handle: string;
  igId?: string | undefined;
  category?: AccountCategory | undefined;
  evidence?: string | undefined;
}

interface RegistryFormProps {
  entry: RegistryEntry | null;
  prefill?: Prefill | null;
  /** Categories that this policy knows, in its order. */
  categories: AccountCategory[];
  /** `YYYY-MM-DD` of today in Japan, and of a year from now. */
  today: string;
  inAYear: string;
  onSave: Actions['saveEntry'];
  onDone: () => void;
}

const dayOf = (epoch: number | undefined): string =>
  epoch === undefined ? '' : new Date(epoch + 9 * 3_600_000).toISOString().slice(0, 10);
const epochOf = (day: string): number | undefined => (day === '' ? undefined : Date.parse(`${day}T00:00:00+09:00`));

/** One account of others: what it is in the policy's terms, what is allowed, on what evidence, who decided and when it is looked at again. */
export function RegistryForm({ entry, prefill = null, categories, today, inAYear, onSave, onDone }: RegistryFormProps) {
  const say = useSay();
  const { error, problem, run } = useOutcome();
  const [draft, setDraft] = useState({
    handle: entry?.handle ?? prefill?.handle ?? '',
    igId: entry?.igId ?? prefill?.igId ?? '',
    category: entry?.category ?? prefill?.category ?? categories[0] ?? 'other',
    acts: entry?.acts ?? [],
    evidence: entry?.evidence ?? prefill?.evidence ?? '',
    office: entry?.approvedBy?.office ?? '',
    person: entry?.approvedBy?.person ?? '',
    approvedAt: entry ? dayOf(entry.approvedAt) : today,
    reviewBy: entry ? dayOf(entry.reviewBy) : inAYear,
  });
  const [tried, setTried] = useState(false);
  const set = (patch: Partial<typeof draft>) => setDraft({ ...draft, ...patch });
  const evidenceError = tried && draft.evidence.trim() === '' ? say('options.registry.evidence.error') : undefined;
  const actsError = tried && draft.acts.length === 0 ? say('options.registry.acts.error') : undefined;
  const handleError =
    problem?.path === 'handle' ? error : tried && draft.handle.trim() === '' ? say('options.registry.account.error') : undefined;
  const idError = draft.igId !== '' && !/^\d+$/.test(draft.igId) ? say('options.registry.id.error') : undefined;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.evidence.trim() === '' || draft.acts.length === 0 || draft.handle.trim() === '' || idError) return;
    const decided = draft.office.trim() !== '' || draft.person.trim() !== '';
    const approvedAt = epochOf(draft.approvedAt);
    const reviewBy = epochOf(draft.reviewBy);
    const kept: Omit<RegistryEntry, 'handle'> = {
      category: draft.category,
      acts: draft.acts,
      evidence: draft.evidence.trim(),
      ...(draft.igId ? { igId: draft.igId } : {}),
      ...(decided ? { approvedBy: { office: draft.office.trim(), person: draft.person.trim() } } : {}),
      ...(decided && approvedAt !== undefined ? { approvedAt } : {}),
      ...(reviewBy === undefined ? {} : { reviewBy }),
    };
    if (await run(onSave(draft.handle, kept, entry?.handle ?? null))) onDone();
  };
  return (
    <form className="o-form" onSubmit={(event) => void save(event)} noValidate>
      {prefill ? <Notice level="inform">{say('options.registry.prefilled')}</Notice> : null}
      <div className="m-pair">
        <TextField
          label={say('options.registry.account')}
          hint={say('options.own.hint')}
          value={draft.handle}
          onChange={(handle) => set({ handle })}
          error={handleError}
        />
        <TextField
          label={say('options.registry.id')}
          hint={
            entry?.igId && prefill?.igId && entry.igId !== prefill.igId
              ? say('options.registry.id.seen', { id: prefill.igId })
              : say('options.registry.id.hint')
          }
          value={draft.igId}
          onChange={(igId) => set({ igId })}
          error={idError}
        />
      </div>
      <SelectField
        label={say('options.registry.category')}
        value={draft.category}
        options={categories.map((category) => ({ value: category, label: say(`options.category.${category}`) }))}
        onChange={(value) => set({ category: categories.find((one) => one === value) ?? 'other' })}
      />
      <fieldset>
        <legend className="m-field-label">{say('options.registry.acts')}</legend>
        <div className="o-checks">
          {ACTS.map((act) => (
            <Checkbox
              key={act}
              label={say(`options.act.${act}`)}
              checked={draft.acts.includes(act)}
              onChange={(checked) => set({ acts: checked ? [...draft.acts, act] : draft.acts.filter((one) => one !== act) })}
            />
          ))}
        </div>
        {actsError ? (
          <p className="m-field-error" role="alert">
            {actsError}
          </p>
        ) : null}
      </fieldset>
      <TextField
        label={say('options.registry.evidence')}
        hint={say('options.registry.evidence.hint')}
        value={draft.evidence}
        lines={2}
        onChange={(evidence) => set({ evidence })}
        error={evidenceError}
        maxLength={500}
      />
      <div className="m-pair">
        <TextField label={say('options.registry.office')} value={draft.office} onChange={(office) => set({ office })} maxLength={80} />
        <TextField label={say('options.registry.person')} value={draft.person} onChange={(person) => set({ person })} maxLength={60} />
        <TextField
          label={say('options.registry.approvedAt')}
          type="date"
          value={draft.approvedAt}
          onChange={(approvedAt) => set({ approvedAt })}
        />
        <TextField label={say('options.registry.reviewBy')} type="date" value={draft.reviewBy} onChange={(reviewBy) => set({ reviewBy })} />
      </div>
      {error && problem?.path !== 'handle' ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
      <div className="m-row m-row-end">
        <Button tone="quiet" onPress={onDone}>
          {say('options.cancel')}
        </Button>
        <Button tone="main" type="submit">
          {say('options.save')}
        </Button>
      </div>
    </form>
  );
}
