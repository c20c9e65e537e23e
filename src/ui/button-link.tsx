import type { ComponentChildren } from 'preact';
import type { ButtonSize, ButtonVariant } from './button';
import './button.css';

interface Props {
  href: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ComponentChildren;
  /** Opens in a tab of its own. */
  isNewTab?: boolean;
  children: ComponentChildren;
}

/** A link that looks like a button: for going somewhere, where a button does something. */
export function ButtonLink({
  href,
  variant = 'secondary',
  size = 'medium',
  icon,
  isNewTab,
  children,
}: Props) {
  return (
    <a
      href={href}
      class={`button button-${variant} button-${size}`}
      {...(isNewTab === true ? { target: '_blank', rel: 'noreferrer' } : {})}
    >
      {icon}
      <span class="button-label">{children}</span>
    </a>
  );
}
