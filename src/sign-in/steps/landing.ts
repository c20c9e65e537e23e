import { isSignInPost } from '../../airflow/sign-in-path';
import { failure } from '../../failures/failure';
import type { Opening } from '../opening';
import { type Advance, type AdvanceStep, done, enter, unchanged, unreachable, withFailure } from './advance';

/** How often a tab is sent to the landing page before it is left where it went. */
const MAX_LANDING_ATTEMPTS = 2;

/**
 * A sign-in page that goes on to Airflow's start page by script may do so up to this long, in ms, after the
 * landing page has answered, and so overtake it.
 */
const OVERTAKEN_WITHIN_MS = 2_000;

/** Where sign-in pages go on to: the start pages of Airflow 2 and 3. */
const START_PAGES: readonly string[] = ['/home', '/'];

/** Signed in, on the way to the landing page. The sign-in page may send the tab elsewhere at the same time. */
export const advanceLanding: AdvanceStep = (opening, event, now) => {
  switch (event.kind) {
    case 'page-answered':
      if (event.paths.includes(withoutFragment(opening.landingPage))) return done(opening, now);
      if (isRedirectOfSignIn(event.paths)) return unchanged(opening);
      if (opening.landingAttempts >= MAX_LANDING_ATTEMPTS) return done(opening, now);
      return landAgain(opening, now);
    case 'signed-out-page-reached':
      return {
        opening: withFailure(opening, now, failure('sign-in-refused', 'the new session was not kept')),
        commands: [{ kind: 'forget-session' }],
      };
    case 'page-failed':
      return unreachable(opening, now, event.error);
    case 'tab-closed':
      return done(opening, now);
    default:
      return unchanged(opening);
  }
};

/** The landing page had answered, and the sign-in page took the tab to the start page all the same: once more. */
export const advanceLanded: AdvanceStep = (opening, event, now) => {
  const { isWatched, landingAttempts, landingPage, stepAt } = opening;
  const mayLandAgain = isWatched && landingAttempts > 0 && landingAttempts < MAX_LANDING_ATTEMPTS;
  const isLate = now - stepAt > OVERTAKEN_WITHIN_MS;
  if (!mayLandAgain || isLate || event.kind !== 'page-answered') return unchanged(opening);
  const isElsewhere =
    event.paths.some((path) => START_PAGES.includes(path)) &&
    !event.paths.includes(withoutFragment(landingPage));
  return isElsewhere ? landAgain(opening, now) : unchanged(opening);
};

function landAgain(opening: Opening, now: number): Advance {
  return {
    opening: enter(opening, 'landing', now, { landingAttempts: opening.landingAttempts + 1 }),
    commands: [{ kind: 'go-to-landing-page' }],
  };
}

/** The tab was sent to the landing page after this navigation had begun, and so leaves it by itself. */
function isRedirectOfSignIn(paths: readonly string[]): boolean {
  return paths.some((path) => isSignInPost(new URL(path, 'https://web-server.invalid')));
}

function withoutFragment(landingPage: string): string {
  return landingPage.split('#', 1)[0] ?? landingPage;
}
