import type { Failure } from '../failures/failure';
import type { MessageKey } from '../i18n/message-key';

/** A sentence by the key of its string, and what it is filled in with. */
export interface Sentence {
  readonly key: MessageKey;
  readonly substitutions: readonly string[];
}

/** A value that was seen, for the small print; the value itself needs no translation. */
export interface Fact {
  readonly label: MessageKey;
  readonly value: string;
}

/**
 * How a check ended. `warning`: it works, and something wants a look. `skipped`: there was nothing to ask, or no
 * way to.
 */
export type Outcome = 'good' | 'warning' | 'bad' | 'skipped';

/** What a page can offer for a finding, as data. */
export type CheckRemedy =
  /** A button that asks for access to these match patterns. */
  | { readonly does: 'grant'; readonly patterns: readonly string[] }
  /** A link to a page of this extension. */
  | { readonly does: 'open-page'; readonly path: string; readonly label: MessageKey }
  /** A link to the AWS console. */
  | { readonly does: 'open-url'; readonly url: string; readonly label: MessageKey }
  /** The policy that allows to sign in, for the Airflow role that the user picks. */
  | { readonly does: 'show-policy' };

/** What a check found. */
export interface Finding {
  readonly outcome: Outcome;
  readonly sentence: Sentence;
  /** What to do, in words. */
  readonly advice: readonly Sentence[];
  readonly facts: readonly Fact[];
  readonly remedies: readonly CheckRemedy[];
  /** Why the call failed that the check made; null where none did. */
  readonly failure: Failure | null;
}

/** A sentence, from its key and what it is filled in with. */
export function say(key: MessageKey, ...substitutions: readonly string[]): Sentence {
  return { key, substitutions };
}

/** Builds a finding; what is left out is empty. */
export function found(outcome: Outcome, sentence: Sentence, more: Partial<Finding> = {}): Finding {
  return { advice: [], facts: [], remedies: [], failure: null, ...more, outcome, sentence };
}
