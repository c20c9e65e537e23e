import type { CallerIdentity } from '../aws/caller-identity';
import type { Environment } from '../environments/environment';
import type { Result } from '../failures/result';
import type { MessageKey } from '../i18n/message-key';
import type { Profile } from '../profiles/profile';
import type { ProbeFinding } from '../redirect/probe-finding';
import type { Route, RouteTarget } from '../redirect/route';
import type { RouteStanding } from '../redirect/route-standing';
import type { Finding } from './finding';

export type CheckId = 'access' | 'credentials' | 'clock' | 'state' | 'permission' | 'route' | 'web-server';

/** For whom a token was, when AWS gave one. */
export interface SignInIdentity {
  /** Null where AWS does not tell it. */
  readonly iamIdentity: string | null;
  readonly airflowIdentity: string | null;
}

/** What checks ask for. Each is asked once, however many checks want the answer. */
export interface Questions {
  /** Who the credentials of the profile are. */
  whoAmI(): Promise<Result<CallerIdentity>>;
  /** What AWS says of the environment, anew. */
  describe(): Promise<Result<Environment>>;
  /** Whether AWS gives a web login token, which is thrown away. */
  mayISignIn(): Promise<Result<SignInIdentity>>;
  /** What answers at a host. */
  whatAnswers(target: RouteTarget): Promise<Result<ProbeFinding>>;
  /** How far AWS's clock is ahead of this computer's, in ms, as far as calls have told. */
  clockOffset(): Promise<number>;
}

/** What checks start from. */
export interface CheckContext {
  readonly environment: Environment;
  /** Null for an environment that is not signed in to with credentials, or whose profile is gone. */
  readonly profile: Profile | null;
  /** Match patterns of what the sources of its credentials call. */
  readonly profilePatterns: readonly string[];
  /** The match patterns that the user has granted. */
  readonly granted: readonly string[];
  readonly route: Route | undefined;
  readonly standing: RouteStanding;
  readonly ask: Questions;
}

/** One question that the doctor asks about an environment. */
export interface Check {
  readonly id: CheckId;
  readonly title: MessageKey;
  /** Checks without whose good end this one has nothing to ask; they come before it in the list. */
  readonly needs: readonly CheckId[];
  run(context: CheckContext): Promise<Finding>;
}
