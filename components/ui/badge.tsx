import type { ReactNode } from 'react';
import type { Level } from '../../lib/foundation/vocabulary.ts';
import { Icon } from './icon.tsx';

/** Level as a shape and a word. */
export function LevelBadge({ level, children }: { level: Level; children: ReactNode }) {
  return (
    <span className="m-badge" data-level={level}>
      <Icon name={level} />
      {children}
    </span>
  );
}
