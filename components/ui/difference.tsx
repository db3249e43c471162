import type { DifferencePart } from '../../lib/approvals/difference.ts';
import { useSay } from './locale.tsx';

/** What became of a text, character by character; told apart by strike and underline, not by colour alone. */
export function Difference({ parts }: { parts: DifferencePart[] }) {
  const say = useSay();
  return (
    <p className="m-difference">
      {parts.map((part, index) => {
        const key = `${index}${part.kind}`;
        if (part.kind === 'same') return <span key={key}>{part.text}</span>;
        return part.kind === 'removed' ? (
          <del key={key} title={say('panel.difference.removed')}>
            {part.text}
          </del>
        ) : (
          <ins key={key} title={say('panel.difference.added')}>
            {part.text}
          </ins>
        );
      })}
    </p>
  );
}
