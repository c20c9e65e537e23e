import type { ComponentChildren, ComponentProps } from 'preact';
import { Spinner } from './spinner';
import './button.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'medium' | 'small';

interface OwnProps {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** An icon component, shown before the label. */
  icon?: ComponentChildren;
  /** Shows that the work goes on; the button keeps its width and takes no further click. */
  isBusy?: boolean;
  children: ComponentChildren;
}

export type ButtonProps = OwnProps & Omit<ComponentProps<'button'>, 'icon' | 'size' | 'children' | 'class'>;

/** A button with a label. `type` is `button` unless it is said to submit. */
export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  isBusy = false,
  type = 'button',
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      {...(isBusy || onClick === undefined ? {} : { onClick })}
      type={isBusy ? 'button' : type}
      class={`button button-${variant} button-${size}`}
      aria-busy={isBusy}
      {...(isBusy ? { 'aria-disabled': true } : {})}
    >
      {isBusy ? <Spinner /> : icon}
      <span class="button-label">{children}</span>
    </button>
  );
}
