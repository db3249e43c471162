/** The section 「規程」 below the choice of a policy: its clauses, what is not confirmed, notes, and two policies compared. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { ClauseList } from '../../components/options/clauses/clause-list.tsx';
import { CompareCard } from '../../components/options/clauses/compare-card.tsx';
import { DifferenceView } from '../../components/options/clauses/difference.tsx';
import { NotesCard, OpenCard } from '../../components/options/clauses/open-card.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { differenceOf } from '../../lib/approvals/difference.ts';
import type { OrganisationState } from '../../lib/browser/organisation-state.ts';
import { send } from '../../lib/browser/send.ts';
import { jst } from '../../lib/calendar/jst.ts';
import type { Problem, Result } from '../../lib/foundation/result.ts';
import { t } from '../../lib/i18n/index.ts';
import { comparePolicies } from '../../lib/policy/custom/compare.ts';
import { packFromText } from '../../lib/policy/custom/pack-file.ts';
import { findClauses } from '../../lib/policy/custom/search.ts';
import { loadPolicy } from '../../lib/policy/load.ts';
import type { OpenQuestion } from '../../lib/policy/open-questions.ts';
import { PACK_IDS, readPack } from '../../lib/policy/packs/index.ts';
import type { Policy } from '../../lib/policy/schema.ts';

interface Version {
  label: string;
  policy: Result<Policy, Problem[]>;
}

/** All policies and versions on this computer, by a name of their own. */
function useVersions(state: OrganisationState): Map<string, Version> {
  const [own, setOwn] = useState<[string, Version][]>([]);
  const { locale, packs } = state;
  const ids = packs
    .filter(({ origin }) => origin === 'own')
    .map(({ id }) => id)
    .join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means new versions
  useEffect(() => {
    let here = true;
    const read = async (id: string): Promise<[string, Version][]> => {
      const reply = await send('packs.get', { id });
      if (!reply.ok) return [];
      const { policy, savedAt, earlier } = reply.value;
      const now = loadPolicy(policy);
      const title = now.ok ? now.value.title.ja : id;
      const until = [savedAt, ...earlier.map((one) => one.savedAt)];
      return [
        [id, { label: t(locale, 'clauses.compare.version', { title, version: String(policy.version) }), policy: now }],
        ...earlier.map((one, at): [string, Version] => [
          `${id}@${one.savedAt}`,
          {
            label: t(locale, 'clauses.compare.earlier', {
              title,
              version: String(one.policy.version),
              date: jst(until[at] ?? one.savedAt).date,
            }),
            policy: loadPolicy(one.policy),
          },
        ]),
      ];
    };
    void Promise.all(ids.split(' ').filter(Boolean).map(read)).then((all) => here && setOwn(all.flat()));
    return () => {
      here = false;
    };
  }, [ids, locale, state.revision]);
  return useMemo(() => {
    const builtIn = PACK_IDS.map((id): [string, Version] => {
      const policy = readPack(id);
      const title = policy.ok ? policy.value.title.ja : id;
      return [id, { label: t(locale, 'clauses.compare.version', { title, version: policy.ok ? policy.value.version : '' }), policy }];
    });
    return new Map([...builtIn, ...own]);
  }, [own, locale]);
}

export function ClausesPage({ state, open }: { state: OrganisationState; open: { question: OpenQuestion; section: string }[] }) {
  const { policy, locale } = state;
  const versions = useVersions(state);
  const [file, setFile] = useState<Version | null>(null);
  const find = useCallback(
    (query: string, kind: Parameters<typeof findClauses>[2]) => findClauses(policy?.clauses ?? [], query, kind),
    [policy],
  );
  const read = (text: string) => {
    const pack = packFromText(text);
    const loaded = pack.ok ? loadPolicy(pack.value.policy) : pack;
    setFile({ label: t(locale, 'clauses.compare.file'), policy: loaded });
  };
  const of = (name: string) => (name === 'file' ? file : versions.get(name))?.policy;
  const compare = (before: string, after: string) => {
    const [a, b] = [of(before), of(after)];
    if (a?.ok && b?.ok) return <DifferenceView difference={comparePolicies(a.value, b.value)} compareTexts={differenceOf} />;
    const wrong = [a, b].flatMap((one) => (one && !one.ok ? one.error : []))[0];
    return wrong ? <Notice level="hold">{wrong[locale]}</Notice> : null;
  };
  if (!policy) return null;
  return (
    <>
      <OpenCard questions={open} />
      <ClauseList key={policy.id + policy.version} policy={policy} find={find} />
      <NotesCard policy={policy} />
      <CompareCard
        choices={[...versions, ...(file ? [['file', file] as const] : [])].map(([value, { label }]) => ({ value, label }))}
        first={policy.id}
        compare={compare}
        onFile={read}
      />
    </>
  );
}
