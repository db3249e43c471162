import { Fragment } from 'react';
import { Link } from '../core/link.tsx';

/** Text with its hashtags and mentions as links and its lines as lines. */
export function RichText({ text }: { text: string }) {
  const parts = text.split(/([#＃][\p{L}\p{N}_ー]+|@[\w.]+|\n)/u).map((part, index) => ({ part, key: `${index}${part}` }));
  return parts.map(({ part, key }) => {
    if (part === '\n') return <br key={key} />;
    if (/^[#＃]./u.test(part))
      return (
        <Link href={`/explore/tags/${part.slice(1)}/`} key={key}>
          {part}
        </Link>
      );
    if (/^@\w/.test(part))
      return (
        <Link href={`/${part.slice(1)}/`} key={key}>
          {part}
        </Link>
      );
    return <Fragment key={key}>{part}</Fragment>;
  });
}
