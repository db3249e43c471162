import type { ButtonHTMLAttributes } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'plain' | 'primary' | 'danger' | 'link';
  small?: boolean;
}

export function Button({ look = 'plain', small = false, className = '', type = 'button', ...rest }: ButtonProps) {
  const classes = ['mm-button', look === 'plain' ? '' : `mm-button--${look}`, small ? 'mm-button--small' : '', className];
  return <button type={type} className={classes.filter(Boolean).join(' ')} {...rest} />;
}
