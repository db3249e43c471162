import type { ReactNode } from 'react';
import { Icon, type IconName } from '../ui/icon.tsx';

/** One line of the popup: what it is about, what it says, and a little more. */
export function Item({ icon, term, more, children }: { icon: IconName; term: string; more?: ReactNode; children: ReactNode }) {
  return (
    <div className="p-item">
      <Icon name={icon} />
      <div>
        <dt>{term}</dt>
        <dd>{children}</dd>
        {more ? <dd className="p-more">{more}</dd> : null}
      </div>
    </div>
  );
}
