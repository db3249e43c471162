import type { MouseEvent, ReactNode, Ref } from 'react';
import { trusted } from './trusted.ts';

export interface ButtonProps {
  children?: ReactNode;
  /** `main`: the one that is meant; `quiet`: no frame. */
  tone?: 'main' | 'plain' | 'quiet';
  size?: 'normal' | 'small';
  /** Says why nothing happens on a press. The button keeps its place in the tab order, so that the reason can be heard. */
  disabled?: boolean;
  describedBy?: string | undefined;
  /** Name for an icon without text. */
  label?: string;
  /** Square: holds an icon and nothing else. */
  iconOnly?: boolean;
  expanded?: boolean;
  pressed?: boolean;
  type?: 'button' | 'submit';
  ref?: Ref<HTMLButtonElement>;
  onPress?: (event: MouseEvent<HTMLButtonElement>) => void;
}

/** A button that only a person can press. */
export function Button({
  children,
  tone = 'plain',
  size = 'normal',
  disabled = false,
  describedBy,
  label,
  iconOnly = false,
  expanded,
  pressed,
  type = 'button',
  ref,
  onPress,
}: ButtonProps) {
  return (
    <button
      ref={ref}
      type={type}
      className="m-button"
      data-tone={tone}
      data-size={size}
      data-icon-only={iconOnly || undefined}
      aria-label={label}
      aria-disabled={disabled || undefined}
      aria-describedby={describedBy}
      aria-expanded={expanded}
      aria-pressed={pressed}
      onClick={trusted((event) => {
        if (disabled) event.preventDefault();
        else onPress?.(event);
      })}
    >
      {children}
    </button>
  );
}
