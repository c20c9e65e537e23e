import type { SignInPath } from '../../airflow/sign-in-path';
import { type Failure, failure } from '../../failures/failure';
import type { Opening } from '../opening';
import type { SignInEvent } from '../sign-in-event';

/** What is to be done after an event, besides keeping the changed opening. */
export type OpeningCommand =
  /** Send the tab to the landing page. */
  | { kind: 'go-to-landing-page' }
  /** Fetch a fresh token and open the sign-in page. */
  | { kind: 'sign-in' }
  /** The tab goes to the landing page by itself: see that it gets there. */
  | { kind: 'await-landing' }
  /** Wait for the sign-in, for a limited time. */
  | { kind: 'await-sign-in' }
  /** Remember the session and the path that worked. */
  | { kind: 'remember-session'; path: SignInPath }
  /** The session that was thought to be alive is over. */
  | { kind: 'forget-session' };

/** An opening after an event. */
export interface Advance {
  opening: Opening;
  commands: readonly OpeningCommand[];
}

/** How one step takes events; an event that means nothing to it changes nothing. */
export type AdvanceStep = (opening: Opening, event: SignInEvent, now: number) => Advance;

/** The opening at the beginning of a step. */
export function enter(
  opening: Opening,
  step: Opening['step'],
  now: number,
  change: Partial<Opening> = {},
): Opening {
  return { ...opening, ...change, step, stepAt: now };
}

/** The opening, failed. */
export function withFailure(opening: Opening, now: number, reason: Failure): Opening {
  return enter(opening, 'failed', now, { failure: reason });
}

/** Nothing came of the event. */
export function unchanged(opening: Opening): Advance {
  return { opening, commands: [] };
}

/** The opening ended well. */
export function done(opening: Opening, now: number): Advance {
  return { opening: enter(opening, 'done', now), commands: [] };
}

/** The opening failed. */
export function failed(opening: Opening, now: number, reason: Failure): Advance {
  return { opening: withFailure(opening, now, reason), commands: [] };
}

/** The web server host did not answer the browser. */
export function unreachable(opening: Opening, now: number, error: string): Advance {
  return failed(opening, now, failure('web-server-unreachable', error, { error }));
}

/** A token is fetched for the tab of the opening. */
export function mint(opening: Opening, now: number, change: Partial<Opening> = {}): Advance {
  return { opening: enter(opening, 'minting', now, change), commands: [{ kind: 'sign-in' }] };
}

/** The session was thought to be alive, and is not: sign in after all. */
export function signInAfterAll(opening: Opening, now: number): Advance {
  const { opening: minting, commands } = mint(opening, now);
  return { opening: minting, commands: [{ kind: 'forget-session' }, ...commands] };
}
