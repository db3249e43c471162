/** `a[role=link]` that changes the route in place. */
import type { AnchorHTMLAttributes } from 'react';
import { go } from './state.ts';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; over?: boolean };

export function Link({ href, over = false, onClick, children, ...rest }: Props) {
  return (
    <a
      role="link"
      tabIndex={0}
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        event.stopPropagation();
        if (!href.endsWith('#')) go(href, { over });
      }}
    >
      {children}
    </a>
  );
}
