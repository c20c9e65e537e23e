import { classifyAddress } from './address-class';
import type { ProbeAnswer, ProbeFinding } from './probe-finding';
import { isHtml, type ProbeObservation } from './probe-observation';
import { readAirflowAnswer } from './read-airflow-answer';
import { readProbeError } from './read-probe-error';

/** Reads what one health page of a target answered. Never throws. */
export function readProbe(observation: ProbeObservation): ProbeFinding {
  const { ip } = observation;
  return {
    ...readOutcome(observation),
    ip,
    addressClass: ip === null || ip === '' ? 'unknown' : classifyAddress(ip),
  };
}

/** The finding that tells most, of those of the two health pages; null of none. */
export function bestFinding(findings: readonly ProbeFinding[]): ProbeFinding | null {
  return [...findings].sort((one, other) => rankOf(one) - rankOf(other))[0] ?? null;
}

function readOutcome(observation: ProbeObservation): ProbeAnswer {
  const { outcome, status, error } = observation;
  if (outcome === 'timed-out') return { kind: 'timed-out', error };
  if (outcome === 'failed' || status === null) return readProbeError(error);

  const redirect = readRedirect(observation);
  const airflow = readAirflowAnswer(observation, redirect);
  if (airflow !== null) return { kind: 'airflow', ...airflow };
  if (redirect !== null && isIdentityProvider(redirect, observation.host)) {
    return { kind: 'identity-provider', host: redirect.host };
  }
  if (isLoadBalancer(observation)) return { kind: 'load-balancer', status };
  if (status === 401 || status === 403) return { kind: 'forbidden', status };
  return { kind: 'not-airflow', status };
}

function readRedirect({ redirectedTo, host, path }: ProbeObservation): URL | null {
  try {
    return redirectedTo === null ? null : new URL(redirectedTo, `https://${host}${path}`);
  } catch {
    return null;
  }
}

const SIGN_IN_PARAMETERS = ['client_id', 'response_type', 'SAMLRequest', 'wtrealm'];
const SIGN_IN_PATH = /\/(?:oauth2?|openid-connect|authorize|saml2?|sso|adfs)(?:\/|$)/i;

/** Another host, asked to sign in: OpenID Connect, SAML or WS-Federation. */
function isIdentityProvider(redirect: URL, host: string): boolean {
  if (redirect.hostname === host) return false;
  const isAsked = SIGN_IN_PARAMETERS.some((name) => redirect.searchParams.has(name));
  return isAsked || SIGN_IN_PATH.test(redirect.pathname);
}

const LOAD_BALANCER_TITLE =
  /^(?:400 Bad Request|401 Authorization Required|403 Forbidden|500 Internal Server Error|502 Bad Gateway|503 Service Temporarily Unavailable|504 Gateway Time-out|561 Authentication Error)$/;

/**
 * An Application Load Balancer that answers by itself says so in the header `server`. Where that was taken
 * away, its error page is told by its form: title and heading are the same, and there is no rule below, as
 * nginx draws one.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
 */
function isLoadBalancer(observation: ProbeObservation): boolean {
  const { serverHeader, status, bodyStart } = observation;
  if (serverHeader !== null && /^awselb\//i.test(serverHeader.trim())) return true;
  if (serverHeader !== null || status === null || status < 400 || !isHtml(observation)) return false;
  if (/<hr\b/i.test(bodyStart)) return false;
  const title = /<title>([^<]*)<\/title>/i.exec(bodyStart)?.[1];
  const heading = /<center>\s*<h1>([^<]*)<\/h1>\s*<\/center>/i.exec(bodyStart)?.[1];
  return title !== undefined && title === heading && LOAD_BALANCER_TITLE.test(title);
}

const RANKS: Record<ProbeAnswer['kind'], number> = {
  airflow: 0,
  'identity-provider': 1,
  'load-balancer': 2,
  forbidden: 3,
  'not-airflow': 4,
  certificate: 5,
  'not-https': 6,
  refused: 7,
  unresolved: 8,
  unreachable: 9,
  'timed-out': 10,
};

function rankOf(finding: ProbeAnswer): number {
  const isCertain = finding.kind !== 'airflow' || finding.major !== null;
  return RANKS[finding.kind] + (isCertain ? 0 : 0.5);
}
