import { useMemo, useState } from 'react';
import type { Verdict } from '../../lib/decision/types.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import { FindingView } from '../verdict/finding-view.tsx';
import { wordsOf } from '../verdict/words-of.ts';

const SAMPLES = ['personal', 'rude', 'calm'] as const;
const MOMENTS = ['now', 'weekday', 'night'] as const;
export type Moment = (typeof MOMENTS)[number];

interface TryOutProps {
  policy: Policy;
  /** The real decision, as the guard makes it in Instagram's page. */
  judge: (text: string, moment: Moment) => Verdict;
}

/** A caption to play with: the same decision as on Instagram, nothing saved, nothing sent. */
export function TryOut({ policy, judge }: TryOutProps) {
  const say = useSay();
  const [text, setText] = useState(() => say('welcome.sample.personal.text'));
  const [moment, setMoment] = useState<Moment>('weekday');
  const verdict = useMemo(() => judge(text, moment), [judge, text, moment]);
  return (
    <Card title={say('welcome.try.title')} lead={say('welcome.try.lead')}>
      <div className="m-row">
        <span className="m-soft m-small">{say('welcome.try.samples')}</span>
        {SAMPLES.map((sample) => (
          <Button key={sample} size="small" onPress={() => setText(say(`welcome.sample.${sample}.text`))}>
            {say(`welcome.sample.${sample}`)}
          </Button>
        ))}
      </div>
      <TextField label={say('welcome.try.text')} lines={5} maxLength={2_200} value={text} onChange={setText} />
      <SelectField
        label={say('welcome.try.when')}
        value={moment}
        options={MOMENTS.map((one) => ({ value: one, label: say(`welcome.try.when.${one}`) }))}
        onChange={(value) => setMoment(MOMENTS.find((one) => one === value) ?? 'now')}
      />
      {verdict.inert ? (
        <Notice level="inform">{say('welcome.try.noAccount')}</Notice>
      ) : (
        <>
          <Notice level={verdict.level} live="status">
            <p className="w-summary">{say(`welcome.try.${verdict.level}`)}</p>
          </Notice>
          <div className="w-findings">
            {verdict.findings.map((finding) => (
              <FindingView key={finding.key} finding={finding} policy={policy} found={wordsOf(finding, text)} />
            ))}
          </div>
        </>
      )}
    </Card>
  );
}
