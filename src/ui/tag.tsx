import type { ComponentChildren } from 'preact';
import type { Tone } from './tone';
import './tag.css';
import './tone.css';

/** A word on a soft ground, such as the stage of an environment. */
export function Tag({ tone = 'unknown', children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={`tag tone-${tone}`}>{children}</span>;
}
