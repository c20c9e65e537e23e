import { failure } from '../../failures/failure';
import { type AdvanceStep, done, failed, unchanged, unreachable } from './advance';

/** The load balancer signs in by itself, and may lead through an identity provider for as long as that takes. */
export const advanceEntering: AdvanceStep = (opening, event, now) => {
  switch (event.kind) {
    case 'page-answered':
    case 'sign-in-page-answered':
      if (event.status < 400) return done(opening, now);
      return failed(
        opening,
        now,
        failure('entry-url-refused', `HTTP ${event.status}`, { status: String(event.status) }),
      );
    case 'page-failed':
      return unreachable(opening, now, event.error);
    case 'tab-closed':
      return done(opening, now);
    default:
      return unchanged(opening);
  }
};
