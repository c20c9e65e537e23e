import type { Reaction } from '../hints/acts/react-to-problem';
import type { TabProblem } from '../hints/tab-problem';
import type { ProbeFinding } from '../redirect/probe-finding';

/** What the worker answers to each message when it went well. */
export interface Replies {
  'worker.wake': null;
  'environment.prepare': null;
  'environment.mint-ahead': null;
  'environment.open': { openingId: string };
  'environment.open-through-console': { openingId: string };
  'environment.refresh': null;
  'environment.pin': null;
  'environment.check-sign-in': { iamIdentity: string | null; airflowIdentity: string | null };
  'environment.add-by-name': { environmentId: string };
  'environment.add-by-host': { environmentId: string };
  'opening.retry': { openingId: string };
  'opening.retry-of-profile': { count: number };
  'opening.dismiss': null;
  'identity-center.sign-in': null;
  'identity-center.cancel': null;
  'profile.identify': { account: string; arn: string; userId: string };
  'paste.identify': { account: string; arn: string; userId: string };
  'profile.learn-alias': null;
  'profile.renew': { account: string; arn: string; userId: string };
  'preferences.pick-shell': null;
  'discovery.start': { found: number };
  'discovery.cancel': null;
  'route.test': ProbeFinding;
  'route.decide': { way: 'direct' | 'redirect' };
  'hint.sign-in-again': null;
  /** Where the user has not permitted to clear site data yet, nothing was done. */
  'hint.clear-site-data': { isPermitted: boolean };
  'hint.dismiss': null;
  'hint.mute': null;
  'page.report': null;
  /** What was seen, if anything, and whether Airlock has just signed in here by itself. */
  'page.explain': { seen: TabProblem | null; hasSignedIn: boolean };
  'page.recognise': Reaction;
  'page.act': null;
}
