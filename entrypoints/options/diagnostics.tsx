import { useCallback, useEffect, useState } from 'react';
import { DiagnosticsSection } from '../../components/options/diagnostics-section.tsx';
import { saveFile } from '../../lib/browser/save-file.ts';
import { send } from '../../lib/browser/send.ts';
import { jst } from '../../lib/calendar/jst.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import type { Diagnostics } from '../../lib/messages/table-diagnostics.ts';
import type { Policy } from '../../lib/policy/schema.ts';

/** How everything is now. `revision` looks again when something changed. */
export function DiagnosticsPage({ policy, locale, revision }: { policy: Policy | null; locale: Locale; revision: number }) {
  const [found, setFound] = useState<Diagnostics | null>(null);
  const look = useCallback(async () => {
    const reply = await send('diagnostics.get', {});
    if (reply.ok) setFound(reply.value);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means that something changed
  useEffect(() => {
    void look();
  }, [look, revision]);
  if (!found) return null;
  return (
    <DiagnosticsSection
      found={found}
      own={policy?.accounts.own ?? []}
      title={policy ? (policy.title[locale] ?? policy.title.ja) : null}
      onAgain={() => void look()}
      onSave={() => saveFile(`mimamori-diagnostics-${jst(found.at).date}.json`, `${JSON.stringify(found, null, 2)}\n`, 'application/json')}
    />
  );
}
