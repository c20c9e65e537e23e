import type { ComponentChildren, ComponentProps } from 'preact';
import './button.css';

interface OwnProps {
  /** What the button does, for screen readers and as its tooltip. */
  label: string;
  icon: ComponentChildren;
  /** Makes it a toggle. */
  isPressed?: boolean;
}

type Props = OwnProps & Omit<ComponentProps<'button'>, 'icon' | 'label' | 'children' | 'class' | 'title'>;

/** A button that shows an icon only. */
export function IconButton({ label, icon, isPressed, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      class="icon-button"
      title={label}
      aria-label={label}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
    >
      {icon}
    </button>
  );
}
