/**
 * Instagram's pressable: `div[role=button]` whose keydown handler acts on Enter and Space by itself, without any click, and stops the
 * event. A bubble listener above it hears nothing (facts 0.6).
 */
import type { HTMLAttributes, ReactNode } from 'react';

type Props = Omit<HTMLAttributes<HTMLElement>, 'onClick' | 'onKeyDown' | 'role'> & {
  onPress?: ((target: HTMLElement) => void) | undefined;
  role?: 'button' | 'menuitem' | 'option' | 'tab';
  disabled?: boolean;
  children?: ReactNode;
};

export function Pressable({ onPress, role = 'button', disabled = false, children, ...rest }: Props) {
  return (
    <div
      {...rest}
      role={role}
      tabIndex={disabled ? -1 : 0}
      aria-disabled={disabled ? true : undefined}
      onClick={(event) => {
        if (!onPress) return;
        event.stopPropagation();
        if (!disabled) onPress(event.currentTarget);
      }}
      onKeyDown={(event) => {
        if (!onPress || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        event.stopPropagation();
        if (!disabled) onPress(event.currentTarget);
      }}
    >
      {children}
    </div>
  );
}
