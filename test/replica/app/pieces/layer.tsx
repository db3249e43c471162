/** Dialogs are portals at the end of the body, outside the page's root; the topmost is the last one. */
import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../core/icons.tsx';
import { Pressable } from '../core/pressable.tsx';
import { useApp } from '../core/state.ts';

interface DialogProps {
  label?: string | undefined;
  className?: string;
  onClose: () => void;
  children: ReactNode;
  /** The round cross in the corner, as viewers and the composer have it. */
  cross?: boolean;
}

export function Dialog({ label, className = '', onClose, children, cross = false }: DialogProps) {
  const { words } = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    window.addEventListener('keyup', onKey);
    return () => window.removeEventListener('keyup', onKey);
  }, [onClose]);
  return createPortal(
    <div className="shade">
      <div className="shade-click" onClick={onClose} />
      {cross && (
        <Pressable className="corner-close" onPress={onClose}>
          <div>
            <Icon label={words.close} name="close" size={18} />
          </div>
        </Pressable>
      )}
      <div tabIndex={-1}>
        <div aria-label={label} aria-modal="true" className={`dialog ${className}`} role="dialog">
          {children}
        </div>
      </div>
    </div>,
    document.body,
  );
}

export interface MenuItem {
  text: string;
  danger?: boolean;
  act: () => void;
}

/** A menu or a question: a sibling dialog with plain buttons. */
export function Menu({ title, body, items }: { title?: string; body?: string; items: MenuItem[] }) {
  return (
    <Dialog className="menu" onClose={items.at(-1)?.act ?? (() => {})}>
      {title && <h3 className="menu-title">{title}</h3>}
      {body && <p className="menu-body">{body}</p>}
      <div>
        {items.map((item) => (
          <button className={item.danger ? 'danger' : ''} key={item.text} onClick={item.act} type="button">
            {item.text}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
