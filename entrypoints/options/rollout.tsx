import { useEffect, useState } from 'react';
import { FixedNotice, RolloutSection } from '../../components/options/rollout-section.tsx';
import { loadManaged } from '../../lib/browser/rollout.ts';
import type { ManagedView } from '../../lib/messages/table-rollout.ts';

/** Which parts of each section the IT section can fix. */
const PARTS: Record<string, ManagedView['locks']> = {
  policy: ['policy'],
  accounts: ['ownAccounts'],
  settings: ['organisation', 'hours', 'switches', 'modes'],
  situations: ['modes'],
};

function useManaged(revision: number): ManagedView | null {
  const [view, setView] = useState<ManagedView | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means new settings
  useEffect(() => {
    loadManaged().then(setView, (error: unknown) => console.error('Mimamori:', error));
  }, [revision]);
  return view;
}

/** Everything the IT section has set. */
export function RolloutPage({ revision }: { revision: number }) {
  const view = useManaged(revision);
  return view ? <RolloutSection view={view} /> : null;
}

/** Above another section: what of it is fixed. */
export function Fixed({ section, revision }: { section: string; revision: number }) {
  return <FixedNotice view={useManaged(revision)} parts={PARTS[section] ?? []} />;
}
