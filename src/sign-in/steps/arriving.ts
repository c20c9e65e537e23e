import { type AdvanceStep, done, signInAfterAll, unchanged, unreachable } from './advance';
import { advanceLanded } from './landing';

/** For so long after an opening by a live session, in ms, an ended session is still that opening's affair. */
const LATE_SIGNED_OUT_MS = 15_000;

/** The session was known to be alive: the tab goes straight to the landing page. */
export const advanceArriving: AdvanceStep = (opening, event, now) => {
  switch (event.kind) {
    case 'signed-out-page-reached':
      return signInAfterAll(opening, now);
    case 'page-answered':
      if (event.status === 401 || event.status === 403) return signInAfterAll(opening, now);
      return done(opening, now);
    case 'page-failed':
      return unreachable(opening, now, event.error);
    case 'tab-closed':
      return done(opening, now);
    default:
      return unchanged(opening);
  }
};

/** The single-page app of Airflow 3 answers 200 first and finds out later that there is no session. */
export const advanceDone: AdvanceStep = (opening, event, now) => {
  const hasNotSignedIn = opening.pathsTried.length === 0;
  const isRecent = now - opening.stepAt <= LATE_SIGNED_OUT_MS;
  if (event.kind === 'signed-out-page-reached' && opening.isWatched && hasNotSignedIn && isRecent) {
    return signInAfterAll(opening, now);
  }
  return advanceLanded(opening, event, now);
};
