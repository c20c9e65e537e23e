import type { ProbeFinding } from '../redirect/probe-finding';

/** What the worker answers to each message when it went well. */
export interface Replies {
  'worker.wake': null;
  'environment.prepare': null;
  'environment.mint-ahead': null;
  'environment.open': { openingId: string };
  'environment.open-through-console': { openingId: string };
  'environment.refresh': null;
  'environment.add-by-name': { environmentId: string };
  'environment.add-by-host': { environmentId: string };
  'opening.retry': { openingId: string };
  'opening.retry-of-profile': { count: number };
  'opening.dismiss': null;
  'profile.identify': { account: string; arn: string; userId: string };
  'profile.renew': { account: string; arn: string; userId: string };
  'discovery.start': { found: number };
  'discovery.cancel': null;
  'route.test': ProbeFinding;
  'route.decide': { way: 'direct' | 'redirect' };
}
