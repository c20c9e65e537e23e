import { choicesItem } from '../environments/choices';
import { type Environment, environmentsItem } from '../environments/environment';
import { landingPageOf } from '../environments/landing-page-of';
import { fail } from '../failures/failure-error';
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
  /** How to get in, where not by the environment's own sign-in method. */
  method?: Opening['method'];
  /** Where to land, where not on the page that the user chose for the environment. */
  landingPage?: string;
}

/**
 * Opens an environment: records the intent, then runs it until its tab is there. Two clicks at once are one.
 * @returns the id of the opening
 * @throws FailureError with why there is no tab; it is also kept with the opening, for the popup and the badge
 */
export async function openEnvironment(request: OpeningRequest, now: number): Promise<string> {
  const environment = await readEnvironment(request.environmentId);
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
  { environmentId, disposition, isAfresh, originTabId, method, landingPage }: OpeningRequest,
  { airflowVersion, signInMethod }: Environment,
  now: number,
): Promise<Opening> {
  const { [environmentId]: choices } = await choicesItem.read();
  return {
    id: crypto.randomUUID(),
    environmentId,
    requestedAt: now,
    disposition,
    originTabId,
    landingPage: landingPage ?? landingPageOf(choices, airflowVersion),
    isAfresh,
    method: method ?? signInMethod,
    step: 'minting',
    stepAt: now,
    tabId: null,
    pathsTried: [],
    signInPageAt: null,
    authority: null,
    landingAttempts: 0,
    isWatched: false,
    iamIdentity: null,
    airflowIdentity: null,
    failure: null,
  };
}
