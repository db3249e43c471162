import { useRef } from 'react';
import { TransferSection } from '../../components/options/transfer-section.tsx';
import { saveFile } from '../../lib/browser/save-file.ts';
import { send } from '../../lib/browser/send.ts';
import { jsonFromText } from '../../lib/policy/custom/pack-file.ts';

/** Own policies in the file are judged by their examples, which takes longer than an ordinary request. */
const PATIENT = { timeout: 60_000, tries: 1 };

/** Everything as one file. The file that was previewed is the one that is taken in. */
export function TransferPage({ onSaved }: { onSaved: () => void }) {
  const file = useRef<Record<string, unknown> | null>(null);
  return (
    <TransferSection
      onExport={async () => {
        const reply = await send('organisation.export', {}, PATIENT);
        if (!reply.ok) return reply.error;
        saveFile(reply.value.name, `${JSON.stringify(reply.value.file, null, 2)}\n`, 'application/json');
        return null;
      }}
      onRead={async (text) => {
        file.current = null;
        const read = jsonFromText(text);
        if (!read.ok) return { problem: read.error[0] ?? { path: '', given: '', ja: '', en: '' } };
        const reply = await send('organisation.preview', { file: read.value }, PATIENT);
        if (!reply.ok) return { problem: reply.error };
        file.current = read.value;
        return { preview: reply.value };
      }}
      onImport={async () => {
        if (!file.current) return null;
        const reply = await send('organisation.import', { file: file.current }, PATIENT);
        if (!reply.ok) return reply.error;
        onSaved();
        return null;
      }}
    />
  );
}
