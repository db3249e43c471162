import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import type { Answer } from './actions.ts';
import { useAsk } from './ask.ts';

interface PasteBoxProps<T> {
  title: string;
  lead: string;
  label: string;
  done: (value: T) => string;
  onImport: (text: string) => Answer<T>;
}

/** Where a text that arrived is pasted or read from a file. What was pasted stays until it was taken in. */
export function PasteBox<T>({ title, lead, label, done, onImport }: PasteBoxProps<T>) {
  const say = useSay();
  const { error, busy, ask, clear } = useAsk();
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const take = async (pasted: string) => {
    const value = await ask(onImport(pasted));
    setSaid(value === null ? '' : done(value));
    if (value !== null) setText('');
  };
  return (
    <Card title={title} lead={lead}>
      <TextField
        label={label}
        lines={3}
        value={text}
        error={error}
        onChange={(next) => {
          setText(next);
          setSaid('');
          clear();
        }}
      />
      <div className="m-row">
        <Button tone="main" disabled={busy} onPress={() => void take(text)}>
          {say('desk.import.do')}
        </Button>
        <label className="m-button d-file">
          {say('desk.import.file')}
          <input
            type="file"
            accept=".json,.txt,application/json,text/plain"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void file.text().then(take);
              event.target.value = '';
            }}
          />
        </label>
        <span className="m-soft" role="status">
          {said}
        </span>
      </div>
    </Card>
  );
}
