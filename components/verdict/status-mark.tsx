import { type CSSProperties, type ReactNode, useId } from 'react';
import type { Level } from '../../lib/foundation/vocabulary.ts';
import { Button } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useSay } from '../ui/locale.tsx';
import { CopyText } from './copy-text.tsx';
import { SaveDiagnostics } from './save-diagnostics.tsx';

export type MarkSize = 'dot' | 'pill' | 'card';

export interface StatusMarkProps {
  /** One short line: 「見守っています」. */
  line: string;
  /** What that means, in a sentence. */
  detail: string;
  level: Level;
  icon: IconName;
  /** Account, policy, hours, who is at the keyboard. */
  rows: { name: string; value: string }[];
  /** Notes for which there is no room on the page. */
  notes: { what: string; now: string }[];
  /** Text that would be lost by a reload. */
  rescue?: string | undefined;
  /** What can be done about the screen that is shown. */
  children?: ReactNode;
  /** Saves the diagnostics file; offered when something of the screen is missing. */
  onDiagnose?: (() => void) | undefined;
  size: MarkSize;
  style: CSSProperties;
  onSize: (size: MarkSize) => void;
  /** Asks for approval of what is being written, where there is no room for a card beside it. */
  onAsk?: (() => void) | undefined;
}

/** The quiet mark in a corner: a dot, a pill, or a card with what is watched. */
export function StatusMark(props: StatusMarkProps) {
  const { line: base, detail, level, icon, rows, notes, rescue, onDiagnose, children, size, style, onSize, onAsk } = props;
  const say = useSay();
  const id = useId();
  const line = notes.length > 0 ? `${base}・${say('panel.draft.informs', { count: notes.length })}` : base;
  if (size !== 'card') {
    return (
      <div className="m-mark-host" style={style}>
        <button
          type="button"
          className="m-pill"
          data-level={level}
          data-size={size}
          aria-expanded={false}
          aria-label={`${say('panel.name')}：${line}。${say('panel.mark.open')}`}
          onClick={(event) => event.nativeEvent.isTrusted && onSize('card')}
        >
          <Icon name={icon} />
          {size === 'pill' ? <span>{line}</span> : null}
        </button>
      </div>
    );
  }
  return (
    <section className="m-mark-host m-mark-card" data-level={level} style={style} aria-labelledby={id}>
      <header className="m-draft-head">
        <Icon name={icon} />
        <h2 id={id}>{line}</h2>
        <Button tone="quiet" size="small" iconOnly label={say('panel.mark.close')} expanded onPress={() => onSize('dot')}>
          <Icon name="more" />
        </Button>
      </header>
      <p>{detail}</p>
      {rows.length > 0 ? (
        <dl className="m-rows">
          {rows.map((row) => (
            <div key={row.name}>
              <dt>{row.name}</dt>
              <dd>{row.value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {notes.length > 0 ? (
        <ul className="m-lines">
          {notes.map(({ what, now }) => (
            <li key={what}>
              {what} {now}
            </li>
          ))}
        </ul>
      ) : null}
      {children}
      {onAsk ? (
        <div className="m-row">
          <Button size="small" onPress={onAsk}>
            {say('panel.asking.ask')}
          </Button>
        </div>
      ) : null}
      {rescue ? <CopyText text={rescue} /> : null}
      {onDiagnose ? <SaveDiagnostics onSave={onDiagnose} /> : null}
    </section>
  );
}
