import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** A press that began before the dialog stood there is not meant for it: the second click of a double click, a key still held down. */
const SETTLE = 350;

export interface ModalProps {
  labelledBy: string;
  describedBy?: string;
  /** Level of what it shows, for its colours. */
  level: string;
  children: ReactNode;
  /** Presses count only once this holds, and after a moment. */
  ready?: boolean;
  /** Escape was pressed and let go inside the dialog. */
  onEscape: () => void;
  /** Something outside closed it. */
  onForced: () => void;
}

/**
 * A modal dialog in the browser's top layer. Everything else is inert while it stands, the page's own focus traps too. Escape counts on
 * key up, so that the page never gets half of the stroke; the focus returns where it was.
 */
export function Modal({ labelledBy, describedBy, level, children, ready = true, onEscape, onForced }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const escaping = useRef(false);
  const leaving = useRef(false);
  const [stood, setStood] = useState(false);
  const settled = stood && ready;

  useLayoutEffect(() => {
    const element = dialog.current;
    leaving.current = false;
    element?.showModal();
    return () => {
      leaving.current = true;
      element?.close();
    };
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setStood(true), SETTLE);
    return () => clearTimeout(timer);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      escaping.current = !event.repeat;
    }
    if ((event.key === 'Enter' || event.key === ' ') && (event.repeat || !settled) && !isText(event.target)) event.preventDefault();
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !escaping.current) return;
    escaping.current = false;
    if (settled && event.nativeEvent.isTrusted) onEscape();
  };
  return (
    <dialog
      ref={dialog}
      className="m-modal"
      data-level={level}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-busy={!settled}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
      onClickCapture={(event) => {
        if (!settled) {
          event.preventDefault();
          event.stopPropagation();
        }
      }}
      onCancel={(event) => event.preventDefault()}
      onClose={() => {
        if (!leaving.current) onForced();
      }}
    >
      {children}
    </dialog>
  );
}

function isText(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !/^(checkbox|radio|button)$/.test(target.type));
}
