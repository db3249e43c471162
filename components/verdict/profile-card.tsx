import { useState } from 'react';
import type { ProfileView } from '../../lib/accounts/profile-view.ts';
import type { GuardBridge, ListingWish, RegistryDraft } from '../../lib/messages/bridge.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSay } from '../ui/locale.tsx';
import { EvidenceLine } from './evidence-line.tsx';
import { ListingForm } from './listing-form.tsx';

export interface ProfileCardProps {
  view: ProfileView;
  igId: string | undefined;
  onAsk: GuardBridge['requestListing'];
  onRegister: (draft: RegistryDraft) => void;
}

/** What a person types in the list of accounts from what the page shows. */
export function draftOf({ handle, evidence, proposed }: ProfileView, igId: string | undefined): RegistryDraft {
  return {
    handle,
    ...(igId ? { igId } : {}),
    ...(proposed ? { category: proposed } : {}),
    ...(evidence ? { evidence: `https://${evidence.host}/` } : {}),
  };
}

/** The account whose profile is on the screen: how it stands on the list, what speaks for it, and the way to have it listed. */
export function ProfileCard({ view, igId, onAsk, onRegister }: ProfileCardProps) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const { handle, entry, doubts, evidence, open, way, asked } = view;
  const ask = async (wish: ListingWish, note: string) => {
    const asked = await onAsk(wish, note);
    if (!asked.ok) return asked.reason;
    setDone(asked.id);
    return null;
  };
  const lacking = way !== null && open.length > 0 && doubts.length === 0;
  return (
    <section className="m-profile" aria-label={say('panel.profile.label', { handle })}>
      <p>
        <strong>@{handle}</strong>{' '}
        {entry
          ? say('panel.profile.listed', {
              category: say(`rules.accountCategory.${entry.category}`),
              acts: entry.acts.map((act) => say(`panel.profile.act.${act}`)),
            })
          : say('panel.profile.unlisted')}
      </p>
      {doubts.map((doubt) => (
        <p key={doubt} className="m-evidence" data-level="warn">
          <Icon name="warn" />
          <span>{say(`panel.profile.doubt.${doubt}`)}</span>
        </p>
      ))}
      {lacking || doubts.length > 0 ? <EvidenceLine evidence={evidence} /> : null}
      {asked || done ? <p role="status">{say('panel.profile.asked')}</p> : null}
      {asking && !done && !asked ? (
        <ListingForm view={view} onAsk={ask} onBack={() => setAsking(false)} />
      ) : (
        <div className="m-row">
          {lacking && way === 'approval' && !asked && !done ? (
            <Button size="small" onPress={() => setAsking(true)}>
              {say('panel.profile.ask')}
            </Button>
          ) : null}
          {(lacking && way === 'entry') || doubts.length > 0 ? (
            <Button size="small" onPress={() => onRegister(draftOf(view, igId))}>
              {say(doubts.length > 0 ? 'panel.profile.check' : 'panel.profile.register')}
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
}
