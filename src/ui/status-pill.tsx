import type { ComponentChildren } from 'preact';
import type { Tone } from './tone';
import './tag.css';
import './tone.css';

/** A status: a dot in its tone and the word itself, so that colour never tells it alone. */
export function StatusPill({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return (
    <span class={`status-pill tone-${tone}`}>
      <span class="status-dot" aria-hidden="true" />
      {children}
    </span>
  );
}
