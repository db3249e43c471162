import type { SyntheticEvent } from 'react';

/** Wraps a handler so that only a person can set it off: a page may dispatch events, but not trusted ones (security.md T3). */
export function trusted<E extends SyntheticEvent>(handler: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.nativeEvent.isTrusted) handler(event);
  };
}
