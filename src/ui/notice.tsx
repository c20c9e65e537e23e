import type { ComponentChildren } from 'preact';
import type { Tone } from './tone';
import './notice.css';
import './tone.css';

interface Props {
  tone?: Tone;
  title?: string;
  children?: ComponentChildren;
  /** Buttons beneath the text. */
  actions?: ComponentChildren;
  /** Reads it out as it appears: for the result of something the user did. */
  isAnnounced?: boolean;
}

/** A short message in the flow of a page. */
export function Notice({ tone = 'notice', title, children, actions, isAnnounced = false }: Props) {
  return (
    <div class={`notice tone-${tone}`} {...(isAnnounced ? { role: 'status' } : {})}>
      {title !== undefined && <p class="notice-title">{title}</p>}
      {children !== undefined && <div class="notice-text">{children}</div>}
      {actions !== undefined && <div class="notice-actions">{actions}</div>}
    </div>
  );
}
