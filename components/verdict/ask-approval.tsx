import { useEffect, useRef, useState } from 'react';
import type { ProfileView } from '../../lib/accounts/profile-view.ts';
import type { ListingWish } from '../../lib/messages/bridge.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import { CategoryField } from './category-field.tsx';
import { EvidenceLine } from './evidence-line.tsx';

export interface AskApprovalProps {
  /** Titles of the offices that may approve. */
  offices: string[];
  requested: string | undefined;
  /** What is known of the account where it is to be put on the list, and for which act. */
  listing?: { view: ProfileView; act: ListingWish['acts'][number] } | undefined;
  /** What to do once the request is recorded. */
  next: 'panel.approval.done.now' | 'panel.asking.done.now';
  /** An earlier request of nearly the same content is there, and this one may take its place. */
  earlier: boolean;
  /** Each answers with what went wrong, or `null`. */
  onAsk: (note: string, beside: boolean, listing?: ListingWish) => Promise<string | null>;
  onKeep: (note: string) => Promise<string | null>;
  onBack: () => void;
}

/** Records a request for approval of what is written or held, or keeps it as a draft. */
export function AskApproval({ offices, requested, listing, next, earlier, onAsk, onKeep, onBack }: AskApprovalProps) {
  const say = useSay();
  const [note, setNote] = useState('');
  const [category, setCategory] = useState(listing?.view.proposed ?? listing?.view.categories[0] ?? 'other');
  const [instead, setInstead] = useState(true);
  const form = useRef<HTMLElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (requested !== undefined) {
    return (
      <Notice level="clear" live="status" title={say('panel.approval.done', { id: requested.slice(0, 8) })}>
        <p>{say(next)}</p>
      </Notice>
    );
  }
  const run = async (work: () => Promise<string | null>): Promise<boolean> => {
    setBusy(true);
    const wrong = await work().catch(() => say('panel.blocked.no-answer'));
    setProblem(wrong);
    setBusy(false);
    return wrong === null;
  };
  return (
    <section className="m-ask" ref={form}>
      {offices.length > 0 ? <p>{say('panel.approval.offices', { offices })}</p> : null}
      {listing ? (
        <>
          <EvidenceLine evidence={listing.view.evidence} />
          <CategoryField categories={listing.view.categories} value={category} onChange={setCategory} />
        </>
      ) : null}
      <TextField
        label={say('panel.approval.note')}
        lines={2}
        maxLength={2000}
        value={note}
        error={problem ?? undefined}
        onChange={setNote}
      />
      {earlier ? <Checkbox label={say('panel.asking.earlier')} checked={instead} onChange={setInstead} /> : null}
      {kept ? (
        <Notice level="clear" live="status" title={say('panel.asking.kept')}>
          <p>{say('panel.asking.kept.now')}</p>
        </Notice>
      ) : null}
      <div className="m-row">
        <Button
          tone={next === 'panel.asking.done.now' ? 'main' : 'plain'}
          disabled={busy}
          onPress={() => void run(() => onAsk(note, !instead, listing ? { category, acts: [listing.act] } : undefined))}
        >
          {say(busy ? 'panel.go.busy' : 'panel.approval.record')}
        </Button>
        {kept ? null : (
          <Button disabled={busy} onPress={() => void run(() => onKeep(note)).then(setKept)}>
            {say('panel.asking.keep')}
          </Button>
        )}
        <Button tone="quiet" onPress={onBack}>
          {say('panel.approval.back')}
        </Button>
      </div>
    </section>
  );
}
