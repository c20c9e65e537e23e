import type { Rule } from './rule';

/** How Chrome calls an error page without a body. */
const EMPTY = 'net::ERR_HTTP_RESPONSE_CODE_FAILURE';

/** An error that came without a page, so that Chrome shows its own. */
export const EMPTY_ERROR_PAGE: Rule = {
  id: 'empty-error-page',
  problem: 'empty-error-page',
  grade: 'M',
  matches: ({ hostRole, status, hasEmptyBody, networkError }) =>
    hostRole !== 'aws-console' && ((hasEmptyBody && status >= 400) || networkError === EMPTY),
};
