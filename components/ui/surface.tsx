import { type ReactNode, useId } from 'react';

export type Tone = 'plain' | 'good' | 'warn' | 'hold';

/** A titled part of a page. */
export function Card({ title, tag, lead, children }: { title: string; tag?: ReactNode; lead?: ReactNode; children?: ReactNode }) {
  const id = useId();
  return (
    <section className="mm-card" aria-labelledby={id}>
      <div className="mm-card__head">
        <h2 className="mm-card__title" id={id}>
          {title}
        </h2>
        {tag}
      </div>
      {lead ? <p className="mm-card__lead">{lead}</p> : null}
      {children ? <div className="mm-card__body">{children}</div> : null}
    </section>
  );
}

export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'mm-tag' : `mm-tag mm-tag--${tone}`}>{children}</span>;
}

/** Something to know; `hold` is announced at once by screen readers. */
export function Notice({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <div className={tone === 'plain' ? 'mm-notice' : `mm-notice mm-notice--${tone}`} role={tone === 'hold' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
