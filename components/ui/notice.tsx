import type { ReactNode } from 'react';
import type { Level } from '../../lib/foundation/vocabulary.ts';
import { Icon } from './icon.tsx';

export interface NoticeProps {
  level: Level;
  title?: ReactNode;
  children?: ReactNode;
  /** `alert` is read out at once; `status` when the reader is free; none: the notice was there from the start. */
  live?: 'alert' | 'status';
}

/** A calm block that says one thing: what, and what to do now. */
export function Notice({ level, title, children, live }: NoticeProps) {
  return (
    <div className="m-notice" data-level={level} role={live}>
      <Icon name={level} />
      <div>
        {title === undefined ? null : <p className="m-notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
