import { useRef } from 'react';
import { Button } from '../ui/button.tsx';

/** A button that asks for one file and hands over its text. The same file can be chosen again. */
export function FileButton({ label, accept, onText }: { label: string; accept: string; onText: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const read = async (element: HTMLInputElement) => {
    const file = element.files?.[0];
    element.value = '';
    if (file) onText(await file.text());
  };
  return (
    <>
      <Button onPress={() => input.current?.click()}>{label}</Button>
      <input ref={input} type="file" accept={accept} hidden aria-label={label} onChange={(event) => void read(event.target)} />
    </>
  );
}
