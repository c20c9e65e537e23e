import { failure } from '../../failures/failure';
import type { Opening } from '../opening';
import type { SignInEvent } from '../sign-in-event';
import { type Advance, type AdvanceStep, done, enter, failed, mint, unchanged, unreachable } from './advance';

/** A load balancer or proxy says by these that it got no answer from Airflow (RFC 9110, 15.6.3 to 15.6.5). */
const GATEWAY_ERRORS: readonly number[] = [502, 503, 504];

/** The tab is at the sign-in page, which reads the token from the fragment and trades it by script. */
export const advanceSigningIn: AdvanceStep = (opening, event, now) => {
  switch (event.kind) {
    case 'sign-in-page-answered':
      if (event.status === 404) return tryOtherPath(opening, now, 'HTTP 404 on the sign-in page');
      // The token stands in the fragment, which no server sees: it was not refused.
      if (event.status >= 400) return serverFailed(opening, now, event.status);
      return { opening: { ...opening, signInPageAt: now }, commands: [{ kind: 'await-sign-in' }] };
    case 'sign-in-begun':
      return { opening: enter(opening, 'trading', now), commands: [] };
    case 'sign-in-overdue':
      return tryOtherPath(opening, now, 'no sign-in seen');
    case 'host-silent':
      return mint(opening, now);
    default:
      return advanceTrading(opening, event, now);
  }
};

/** The token is being traded: from now on it is the web server that takes its time. */
export const advanceTrading: AdvanceStep = (opening, event, now) => {
  switch (event.kind) {
    case 'sign-in-answered':
      if (event.status === 404) return tryOtherPath(opening, now, 'HTTP 404 on the sign-in');
      if (GATEWAY_ERRORS.includes(event.status)) return serverFailed(opening, now, event.status);
      if (event.status >= 400) return refused(opening, now, event.status);
      return signedIn(opening, event, now);
    case 'signed-out-page-reached':
      return tryOtherPath(opening, now, 'the sign-in page led to the page for visitors without a session');
    case 'page-failed':
      return unreachable(opening, now, event.error);
    case 'tab-closed':
      return done(opening, now);
    default:
      return unchanged(opening);
  }
};

function signedIn(
  opening: Opening,
  event: Extract<SignInEvent, { kind: 'sign-in-answered' }>,
  now: number,
): Advance {
  const remember = { kind: 'remember-session', path: event.path } as const;
  const isGoingThere = event.redirectPath === opening.landingPage;
  const landing = enter(opening, 'landing', now, {
    authority: event.authority,
    landingAttempts: isGoingThere ? 0 : 1,
  });
  return {
    opening: landing,
    commands: [remember, { kind: isGoingThere ? 'await-landing' : 'go-to-landing-page' }],
  };
}

function tryOtherPath(opening: Opening, now: number, detail: string): Advance {
  const [first, second] = opening.pathsTried;
  if (first === undefined || second !== undefined) {
    const paths = opening.pathsTried.join(', ');
    return failed(opening, now, failure('sign-in-not-seen', `${detail}; tried ${paths}`, { paths }));
  }
  const path = first === '/aws_mwaa' ? '/pluginsv2/aws_mwaa' : '/aws_mwaa';
  return mint(opening, now, { pathsTried: [first, path] });
}

function refused(opening: Opening, now: number, status: number): Advance {
  return failed(opening, now, failure('sign-in-refused', `HTTP ${status}`, { status: String(status) }));
}

function serverFailed(opening: Opening, now: number, status: number): Advance {
  const answer = `HTTP ${status}`;
  return failed(opening, now, failure('web-server-error', answer, { answer }));
}
