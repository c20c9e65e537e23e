import type { ComponentChildren } from 'preact';

export interface IconProps {
  /** Width and height in CSS pixels. */
  size?: number;
}

/** The frame of every icon: a grid of 16, lines of 1.5 (finer where it is large) in the colour of the text, hidden from screen readers. */
export function Icon({ size = 16, children }: IconProps & { children: ComponentChildren }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width={size > 24 ? 1.1 : 1.5}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
