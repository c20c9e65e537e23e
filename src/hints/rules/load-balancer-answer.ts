import type { Evidence } from '../evidence';
import { partText, titleOf } from './page-parts';

/** The titles of the pages that a load balancer makes itself. */
const TITLES: ReadonlySet<string> = new Set([
  '400 Bad Request',
  '401 Authorization Required',
  '403 Forbidden',
  '500 Internal Server Error',
  '502 Bad Gateway',
  '503 Service Temporarily Unavailable',
  '504 Gateway Time-out',
  '561 Authentication Error',
]);

/**
 * Whether an Application Load Balancer made this answer itself. It says so in the `server` header; a target's
 * own answer comes with the target's header. Where the header is lost, the page tells: nothing but a centred
 * heading, equal to the title, without nginx's line below.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
 */
export function isLoadBalancerAnswer(evidence: Evidence): boolean {
  return evidence.headers.server?.startsWith('awselb/') === true || isBareCenteredPage(evidence);
}

function isBareCenteredPage(evidence: Evidence): boolean {
  const title = titleOf(evidence) ?? '';
  return (
    TITLES.has(title) &&
    title.startsWith(`${evidence.status} `) &&
    partText(evidence, 'centeredHeading') === title &&
    evidence.page?.bodyChildCount === 1 &&
    partText(evidence, 'serverLine') === ''
  );
}
