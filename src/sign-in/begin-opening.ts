import { hasHostAccess } from '../browser/host-access';
import { choicesItem, landingPageOf } from '../environments/choices';
import { type Environment, environmentsItem } from '../environments/environment';
import { fail } from '../failures/failure-error';
import { matchPattern } from '../hosts/match-pattern';
import { claimOpening, watchOverInterruptions } from './interruptions';
import type { Disposition, Opening } from './opening';
import { recordOpening } from './opening-log';
import { rememberOpened } from './remember';
import { runOpening } from './run-opening';

/** What the user asked for with one click. */
export interface OpeningRequest {
  environmentId: string;
  disposition: Disposition;
  /** Sign in again although a session is alive. */
  isAfresh: boolean;
  /** The tab that was current; the target of `current-tab`. */
  originTabId: number | null;
}

/**
 * Opens an environment: records the intent, then runs it until its tab is there. Two clicks at once are one.
 * @returns the id of the opening
 * @throws FailureError with why there is no tab; it is also kept with the opening, for the popup and the badge
 */
export async function openEnvironment(request: OpeningRequest, now: number): Promise<string> {
  return openEnvironmentAs(await readEnvironment(request.environmentId), request, now);
}

async function openEnvironmentAs(
  environment: Environment,
  request: OpeningRequest,
  now: number,
): Promise<string> {
  const asked = await describeOpening(request, environment, now);
  // Claimed before it is recorded, so that a worker that starts just now does not take it for an orphan.
  claimOpening(asked.id);
  const opening = await recordOpening(asked);
  if (opening.id !== asked.id) return opening.id;
  await watchOverInterruptions();
  await rememberOpened(environment.id, now);
  await runOpening(opening, environment);
  return opening.id;
}

/**
 * Opens an environment with the AWS console's own session, whatever its sign-in method.
 * @returns the id of the opening
 * @throws FailureError
 */
export async function openEnvironmentThroughConsole(
  request: Omit<OpeningRequest, 'isAfresh'>,
  now: number,
): Promise<string> {
  const environment = await readEnvironment(request.environmentId);
  return openEnvironmentAs({ ...environment, signInMethod: 'console' }, { ...request, isAfresh: true }, now);
}

/**
 * Reads an environment from the list.
 * @throws FailureError `environment-unknown`
 */
export async function readEnvironment(environmentId: string): Promise<Environment> {
  const environments = await environmentsItem.read();
  return (
    environments.find(({ id }) => id === environmentId) ??
    fail('environment-unknown', environmentId, { environmentId })
  );
}

async function describeOpening(
  { environmentId, disposition, isAfresh, originTabId }: OpeningRequest,
  { host, airflowVersion }: Environment,
  now: number,
): Promise<Opening> {
  const { [environmentId]: choices } = await choicesItem.read();
  return {
    id: crypto.randomUUID(),
    environmentId,
    requestedAt: now,
    disposition,
    originTabId,
    landingPage: landingPageOf(choices, airflowVersion),
    isAfresh,
    step: 'minting',
    stepAt: now,
    tabId: null,
    pathsTried: [],
    landingAttempts: 0,
    isWatched: host !== null && (await hasHostAccess([matchPattern(host)])),
    iamIdentity: null,
    airflowIdentity: null,
    failure: null,
  };
}
