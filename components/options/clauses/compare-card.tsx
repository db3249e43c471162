import { type ReactNode, useState } from 'react';
import { Card } from '../../ui/card.tsx';
import { SelectField } from '../../ui/field.tsx';
import { useSay } from '../../ui/locale.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FileButton } from '../file-button.tsx';

interface CompareCardProps {
  /** Policies and versions that can be compared. */
  choices: { value: string; label: string }[];
  first: string;
  /** The difference of two choices, drawn; a sentence when one cannot be read. */
  compare: (before: string, after: string) => ReactNode;
  onFile: (text: string) => void;
}

/** Two policies, or two versions of one, side by side. */
export function CompareCard({ choices, first, compare, onFile }: CompareCardProps) {
  const say = useSay();
  const [before, setBefore] = useState(first);
  const [after, setAfter] = useState('');
  const choose = { value: '', label: say('clauses.compare.choose') };
  return (
    <Card title={say('clauses.compare.title')} lead={say('clauses.compare.lead')}>
      <div className="m-pair">
        <SelectField label={say('clauses.compare.before')} value={before} options={choices} onChange={setBefore} />
        <SelectField label={say('clauses.compare.after')} value={after} options={[choose, ...choices]} onChange={setAfter} />
      </div>
      <div className="m-row">
        <FileButton
          label={say('clauses.compare.file')}
          accept=".json,application/json"
          onText={(text) => {
            onFile(text);
            setAfter('file');
          }}
        />
      </div>
      {after === '' ? null : after === before ? <Notice level="clear">{say('clauses.compare.same')}</Notice> : compare(before, after)}
    </Card>
  );
}
