import { type Evidence, NO_EVIDENCE } from '../../src/hints/evidence';
import type { TabProblem } from '../../src/hints/tab-problem';
import { environmentOf, HOST, REGION } from './given';

/** The name of the web server host leads nowhere. */
export const NAME_NOT_RESOLVED: Evidence = {
  ...NO_EVIDENCE,
  surface: 'network',
  host: HOST,
  path: '/home',
  networkError: 'net::ERR_NAME_NOT_RESOLVED',
};

/** What was seen in tab 1: a token that had expired. */
export function problemOf(change: Partial<TabProblem> = {}): TabProblem {
  const { id, account, name } = environmentOf();
  return {
    id: 'hint-1',
    tabId: 1,
    host: HOST,
    place: { environmentId: id, partition: 'aws', region: REGION, account, name, webServerHost: HOST },
    problem: 'token-expired',
    hasPage: false,
    evidence: { ...NO_EVIDENCE, host: HOST, path: '/aws_mwaa/login', status: 403, tokenAgeMs: 74_000 },
    seenAt: 0,
    isDismissed: false,
    ...change,
  };
}
