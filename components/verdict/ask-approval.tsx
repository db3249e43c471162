import { useEffect, useRef, useState } from 'react';
import type { ProfileView } from '../../lib/accounts/profile-view.ts';
import type { ListingWish } from '../../lib/messages/bridge.ts';
import { Button } from '../ui/button.tsx';
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
  onAsk: (note: string, listing?: ListingWish) => Promise<string | null>;
  onBack: () => void;
}

/** Records a request for approval of the held act. `onAsk` answers with what went wrong, or `null`. */
export function AskApproval({ offices, requested, listing, onAsk, onBack }: AskApprovalProps) {
  const say = useSay();
  const [note, setNote] = useState('');
  const [category, setCategory] = useState(listing?.view.proposed ?? listing?.view.categories[0] ?? 'other');
  const form = useRef<HTMLElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (requested !== undefined) {
    return (
      <Notice level="clear" live="status" title={say('panel.approval.done', { id: requested.slice(0, 8) })}>
        <p>{say('panel.approval.done.now')}</p>
      </Notice>
    );
  }
  const ask = async () => {
    setBusy(true);
    setProblem(await onAsk(note, listing ? { category, acts: [listing.act] } : undefined));
    setBusy(false);
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
        maxLength={4000}
        value={note}
        error={problem ?? undefined}
        onChange={setNote}
      />
      <div className="m-row">
        <Button tone="plain" disabled={busy} onPress={() => void ask().catch(() => setBusy(false))}>
          {say(busy ? 'panel.go.busy' : 'panel.approval.record')}
        </Button>
        <Button tone="quiet" onPress={onBack}>
          {say('panel.approval.back')}
        </Button>
      </div>
    </section>
  );
}
