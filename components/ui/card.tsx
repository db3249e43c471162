import { type ReactNode, useId } from 'react';

/** A titled part of a page. */
export function Card({ title, badge, lead, children }: { title: ReactNode; badge?: ReactNode; lead?: ReactNode; children?: ReactNode }) {
  const id = useId();
  return (
    <section className="m-card" aria-labelledby={id}>
      <div>
        <div className="m-card-head">
          <h2 className="m-card-title" id={id}>
            {title}
          </h2>
          {badge}
        </div>
        {lead ? <p className="m-card-lead">{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}
