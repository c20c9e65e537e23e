import { type AdvanceStep, done, mint, unchanged, unreachable } from './advance';

/**
 * Chrome asks the user about a certificate that it does not trust. Whatever answers then shows that the user
 * accepted it; only after that a token is fetched.
 */
export const advanceKnocking: AdvanceStep = (opening, event, now) => {
  switch (event.kind) {
    case 'page-answered':
    case 'signed-out-page-reached':
      return mint(opening, now);
    case 'page-failed':
      if (event.error.startsWith('net::ERR_CERT_')) return unchanged(opening);
      return unreachable(opening, now, event.error);
    case 'tab-closed':
      return done(opening, now);
    default:
      return unchanged(opening);
  }
};
