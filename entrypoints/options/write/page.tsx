/** The section 「規程を作る」: own policies, drafts, a new one, one from a file. */
import { useEffect, useState } from 'react';
import { DifferenceView } from '../../../components/options/clauses/difference.tsx';
import { ImportCard, type ReadPack } from '../../../components/options/policy-editor/import-card.tsx';
import { type ListedPack, PackList } from '../../../components/options/policy-editor/pack-list.tsx';
import { type Beginning, StartCard } from '../../../components/options/policy-editor/start-card.tsx';
import { parseHandle } from '../../../lib/accounts/handle.ts';
import { differenceOf } from '../../../lib/approvals/difference.ts';
import type { OrganisationState } from '../../../lib/browser/organisation-state.ts';
import { type Draft, dropDraft, keepDraft, listDrafts } from '../../../lib/browser/policy-drafts.ts';
import { saveFile } from '../../../lib/browser/save-file.ts';
import { send } from '../../../lib/browser/send.ts';
import type { Problem } from '../../../lib/foundation/result.ts';
import { t } from '../../../lib/i18n/index.ts';
import { comparePolicies } from '../../../lib/policy/custom/compare.ts';
import { type PackDraft, packFileName, packFromText, packToText } from '../../../lib/policy/custom/pack-file.ts';
import { startEmpty, startFrom } from '../../../lib/policy/custom/start.ts';
import { loadPolicy } from '../../../lib/policy/load.ts';
import { PACK_IDS, readPack } from '../../../lib/policy/packs/index.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { Editing } from './editing.tsx';
import { casesOf, problemsOfPack } from './judge-draft.ts';

/** Judging examples takes longer than an ordinary request. */
const PATIENT = { timeout: 30_000, tries: 1 };
interface Listed {
  listed: ListedPack;
  pack: PackDraft;
}

const titleOf = (policy: PackDraft['policy']): string => (policy.title as { ja?: string } | undefined)?.ja || String(policy.id);

async function ownPacks(): Promise<Listed[]> {
  const reply = await send('packs.list', {});
  if (!reply.ok) return [];
  const all = await Promise.all(
    reply.value.map(async ({ summary, cases, inForce }): Promise<Listed[]> => {
      const pack = await send('packs.get', { id: summary.id });
      if (!pack.ok) return [];
      const { id, version, clauses, title } = summary;
      const { policy, cases: examples } = pack.value;
      return [{ listed: { id, title: title.ja, version, clauses, cases, inForce }, pack: { policy, cases: examples } }];
    }),
  );
  return all.flat();
}

export function WritePage({ state, onSaved }: { state: OrganisationState; onSaved: () => void }) {
  const [packs, setPacks] = useState<Listed[]>([]);
  const [drafts, setDrafts] = useState<Draft[]>(listDrafts);
  const [editing, setEditing] = useState<PackDraft | null>(null);
  const [file, setFile] = useState<{ pack: PackDraft | null; read: ReadPack } | null>(null);
  const { locale, revision } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means new packs
  useEffect(() => {
    let here = true;
    void ownPacks().then((all) => here && setPacks(all));
    return () => {
      here = false;
    };
  }, [revision]);

  const open = (pack: PackDraft) => {
    setEditing(pack);
    scrollTo(0, 0);
  };
  const register = async (pack: PackDraft): Promise<Problem | null> => {
    const reply = await send('packs.put', pack, PATIENT);
    if (!reply.ok) return reply.error;
    dropDraft(String(pack.policy.id));
    setDrafts(listDrafts());
    onSaved();
    return null;
  };
  const start = ({ origin, name, id, account }: Beginning): Problem | null => {
    const handle = account.trim() === '' ? null : parseHandle(account);
    if (handle && !handle.ok) return handle.error;
    const identity = { id, name, title: t(locale, 'editor.start.titleOf', { name }), handles: handle ? [handle.value] : [] };
    const from = readPack(origin);
    const policy: Policy = origin !== '' && from.ok ? startFrom(from.value, identity) : startEmpty(identity);
    const pack = { policy: policy as unknown as PackDraft['policy'], cases: { policy: id, cases: [] } };
    keepDraft({ id, savedAt: Date.now(), ...pack });
    open(pack);
    return null;
  };
  const readFile = (text: string) => {
    const pack = packFromText(text);
    if (!pack.ok) {
      setFile({ pack: null, read: { title: '', version: '', cases: 0, problems: pack.error, against: null, editable: false } });
      return;
    }
    setFile({ pack: pack.value, read: judged(pack.value, packs) });
  };

  if (editing) {
    return (
      <Editing
        first={editing}
        onBack={() => {
          setEditing(null);
          setDrafts(listDrafts());
        }}
        onRegister={register}
      />
    );
  }
  const taken = new Set([...PACK_IDS, ...packs.map(({ listed }) => listed.id), ...drafts.map(({ id }) => id)]);
  const find = (id: string) => packs.find(({ listed }) => listed.id === id);
  return (
    <>
      <PackList
        packs={packs.map(({ listed }) => listed)}
        drafts={drafts.map(({ id, policy }) => ({ id, title: titleOf(policy) }))}
        onEdit={(id) => {
          const found = find(id);
          if (found) open(found.pack);
        }}
        onExport={(id) => {
          const found = find(id);
          if (found) saveFile(packFileName(found.listed), packToText(found.pack), 'application/json');
        }}
        onRemove={async (id) => {
          const reply = await send('packs.remove', { id });
          if (reply.ok) onSaved();
          return reply.ok ? null : reply.error;
        }}
        onResume={(id) => {
          const draft = drafts.find((one) => one.id === id);
          if (draft) open(draft);
        }}
        onDiscard={(id) => {
          dropDraft(id);
          setDrafts(listDrafts());
        }}
      />
      <StartCard
        origins={PACK_IDS.flatMap((id) => {
          const pack = readPack(id);
          return pack.ok ? [{ id, title: pack.value.title.ja }] : [];
        })}
        taken={taken}
        onStart={start}
      />
      <ImportCard
        read={file?.read ?? null}
        onText={readFile}
        onRegister={() => (file?.pack ? register(file.pack) : Promise.resolve(null))}
        onDraft={() => {
          if (file?.pack) open(file.pack);
          setFile(null);
        }}
        onCancel={() => setFile(null)}
      />
    </>
  );
}

/** A file's policy with its problems and its difference to the one on this computer. */
function judged(pack: PackDraft, packs: readonly Listed[]): ReadPack {
  const loaded = loadPolicy(pack.policy);
  const known = packs.find(({ listed }) => listed.id === pack.policy.id);
  const before = known ? loadPolicy(known.pack.policy) : null;
  return {
    title: titleOf(pack.policy),
    version: String(pack.policy.version ?? ''),
    cases: casesOf(pack.cases).length,
    problems: problemsOfPack(pack),
    against:
      known && before?.ok && loaded.ok
        ? {
            version: known.listed.version,
            difference: <DifferenceView difference={comparePolicies(before.value, loaded.value)} compareTexts={differenceOf} />,
          }
        : null,
    editable: loaded.ok,
  };
}
