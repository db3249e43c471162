import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSay } from '../ui/locale.tsx';

/** Approved texts for an empty field, each to be copied and pasted by the person: we never write into Instagram's editor. */
export function ApprovedCopy({ texts }: { texts: { id: string; text: string }[] }) {
  const say = useSay();
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null);
  if (texts.length === 0) return null;
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    );
  return (
    <section className="m-approved-copy">
      <p className="m-small">{say('panel.asking.approved')}</p>
      <ul>
        {texts.map(({ id, text }) => (
          <li key={id}>
            <span className="m-approved-start">{text}</span>
            <Button size="small" onPress={() => copy(text)}>
              <Icon name="copy" />
              {say('panel.asking.approved.copy')}
            </Button>
          </li>
        ))}
      </ul>
      <p className="m-small" role="status">
        {said ? say(`panel.asking.approved.${said}`) : ''}
      </p>
    </section>
  );
}
