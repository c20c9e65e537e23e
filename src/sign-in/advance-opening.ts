import { isSignInPost, type SignInPath } from '../airflow/sign-in-path';
import { type Failure, failure } from '../failures/failure';
import type { Opening } from './opening';
import type { SignInEvent } from './sign-in-event';

/** What is to be done after an event, besides keeping the changed opening. */
export type OpeningCommand =
  /** Send the tab to the landing page. */
  | { kind: 'go-to-landing-page' }
  /** Fetch a fresh token and open the sign-in page. */
  | { kind: 'sign-in' }
  /** Wait for the sign-in, for a limited time. */
  | { kind: 'await-sign-in' }
  /** Remember the session and the path that worked. */
  | { kind: 'remember-session'; path: SignInPath }
  /** The session that was thought to be alive is over. */
  | { kind: 'forget-session' };

export interface Advance {
  opening: Opening;
  commands: readonly OpeningCommand[];
}

/** How often a tab is sent to the landing page before it is left where it went. */
const MAX_LANDING_ATTEMPTS = 2;

/** For so long after an opening by a live session, in ms, an ended session is still that opening's affair. */
const LATE_SIGNED_OUT_MS = 15_000;

/** Advances an opening by one event. Pure and total: an event that means nothing to a step changes nothing. */
export function advanceOpening(opening: Opening, event: SignInEvent, now: number): Advance {
  switch (opening.step) {
    case 'minting':
      // Who closed the tab does not want another one.
      return event.kind === 'tab-closed' ? done(opening, now) : unchanged(opening);
    case 'signing-in':
      return advanceSigningIn(opening, event, now);
    case 'landing':
      return advanceLanding(opening, event, now);
    case 'arriving':
      return advanceArriving(opening, event, now);
    case 'done':
      return advanceDone(opening, event, now);
    default:
      return unchanged(opening);
  }
}

function advanceSigningIn(opening: Opening, event: SignInEvent, now: number): Advance {
  switch (event.kind) {
    case 'sign-in-page-answered':
      if (event.status === 404) return tryOtherPath(opening, now, 'HTTP 404 on the sign-in page');
      if (event.status >= 400) return refused(opening, now, event.status);
      return { opening, commands: [{ kind: 'await-sign-in' }] };
    case 'sign-in-begun':
      // Entering the step anew outdates the timer that waits for this very event.
      return { opening: enter(opening, 'signing-in', now), commands: [] };
    case 'sign-in-answered':
      if (event.status === 404) return tryOtherPath(opening, now, 'HTTP 404 on the sign-in');
      if (event.status >= 400) return refused(opening, now, event.status);
      return signedIn(opening, event, now);
    case 'signed-out-page-reached':
      return tryOtherPath(opening, now, 'the sign-in page led to the page for visitors without a session');
    case 'page-answered':
      return unchanged(opening);
    case 'sign-in-overdue':
      return tryOtherPath(opening, now, 'no sign-in seen');
    case 'page-failed':
      return failed(opening, now, failure('web-server-unreachable', event.error, { error: event.error }));
    case 'tab-closed':
      return done(opening, now);
  }
}

function signedIn(
  opening: Opening,
  event: Extract<SignInEvent, { kind: 'sign-in-answered' }>,
  now: number,
): Advance {
  const remember = { kind: 'remember-session', path: event.path } as const;
  const isGoingThere = event.redirectPath === opening.landingPage;
  const landing = enter(opening, 'landing', now, { landingAttempts: isGoingThere ? 0 : 1 });
  return {
    opening: landing,
    commands: isGoingThere ? [remember] : [remember, { kind: 'go-to-landing-page' }],
  };
}

function advanceLanding(opening: Opening, event: SignInEvent, now: number): Advance {
  switch (event.kind) {
    case 'page-answered':
      if (event.paths.includes(withoutFragment(opening.landingPage))) return done(opening, now);
      if (isRedirectOfSignIn(event.paths)) return unchanged(opening);
      if (opening.landingAttempts >= MAX_LANDING_ATTEMPTS) return done(opening, now);
      return {
        opening: { ...opening, landingAttempts: opening.landingAttempts + 1 },
        commands: [{ kind: 'go-to-landing-page' }],
      };
    case 'signed-out-page-reached':
      return {
        opening: withFailure(opening, now, failure('sign-in-refused', 'the new session was not kept')),
        commands: [{ kind: 'forget-session' }],
      };
    case 'page-failed':
      return failed(opening, now, failure('web-server-unreachable', event.error, { error: event.error }));
    case 'tab-closed':
      return done(opening, now);
    default:
      return unchanged(opening);
  }
}

/** The tab was sent to the landing page after this navigation had begun, and so leaves it by itself. */
function isRedirectOfSignIn(paths: readonly string[]): boolean {
  return paths.some((path) => isSignInPost(new URL(path, 'https://web-server.invalid')));
}

function advanceArriving(opening: Opening, event: SignInEvent, now: number): Advance {
  switch (event.kind) {
    case 'signed-out-page-reached':
      return signInAfterAll(opening, now);
    case 'page-answered':
      if (event.status === 401 || event.status === 403) return signInAfterAll(opening, now);
      return done(opening, now);
    case 'page-failed':
      return failed(opening, now, failure('web-server-unreachable', event.error, { error: event.error }));
    case 'tab-closed':
      return done(opening, now);
    default:
      return unchanged(opening);
  }
}

/** The single-page app of Airflow 3 answers 200 first and finds out later that there is no session. */
function advanceDone(opening: Opening, event: SignInEvent, now: number): Advance {
  const hasNotSignedIn = opening.pathsTried.length === 0;
  const isRecent = now - opening.stepAt <= LATE_SIGNED_OUT_MS;
  if (event.kind === 'signed-out-page-reached' && opening.isWatched && hasNotSignedIn && isRecent) {
    return signInAfterAll(opening, now);
  }
  return unchanged(opening);
}

function signInAfterAll(opening: Opening, now: number): Advance {
  return {
    opening: enter(opening, 'minting', now),
    commands: [{ kind: 'forget-session' }, { kind: 'sign-in' }],
  };
}

function tryOtherPath(opening: Opening, now: number, detail: string): Advance {
  const [first, second] = opening.pathsTried;
  if (first === undefined || second !== undefined) {
    const paths = opening.pathsTried.join(', ');
    return failed(opening, now, failure('sign-in-not-seen', `${detail}; tried ${paths}`, { paths }));
  }
  const path = first === '/aws_mwaa' ? '/pluginsv2/aws_mwaa' : '/aws_mwaa';
  const minting = enter(opening, 'minting', now, { pathsTried: [first, path] });
  return { opening: minting, commands: [{ kind: 'sign-in' }] };
}

function refused(opening: Opening, now: number, status: number): Advance {
  return failed(opening, now, failure('sign-in-refused', `HTTP ${status}`, { status: String(status) }));
}

function done(opening: Opening, now: number): Advance {
  return { opening: enter(opening, 'done', now), commands: [] };
}

function failed(opening: Opening, now: number, reason: Failure): Advance {
  return { opening: withFailure(opening, now, reason), commands: [] };
}

function unchanged(opening: Opening): Advance {
  return { opening, commands: [] };
}

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

function withoutFragment(landingPage: string): string {
  return landingPage.split('#', 1)[0] ?? landingPage;
}
