import { consoleSignInUrl } from '../airflow/console-url';
import { landingUrl } from '../airflow/landing-page';
import { signInPathOrder } from '../airflow/sign-in-path';
import { buildSignInUrl } from '../airflow/sign-in-url';
import { hasHostAccess } from '../browser/host-access';
import { focusTab, showInTab } from '../browser/tabs';
import { type Environment, environmentsItem } from '../environments/environment';
import { asFailure, FailureError, fail } from '../failures/failure-error';
import { matchPattern } from '../hosts/match-pattern';
import { enter, withFailure } from './advance-opening';
import type { Opening, OpeningStep } from './opening';
import { changeOpening, isStillMinting } from './opening-log';
import { whileMakingTab } from './pending-tabs';
import { placeOfOpening } from './place-of-opening';
import { takeLogin } from './prepared-logins';
import { signInHistoryItem } from './sign-in-history';
import { hasLiveSession } from './web-sessions';

/** No tab opens later than this after its click, in ms: by then the user is elsewhere. */
export const OPENING_LIMIT_MS = 15_000;

/**
 * Runs an opening from its beginning until its tab is there: through the AWS console, straight to the landing
 * page where a session is alive, else by a web login token.
 * @throws FailureError, which is kept with the opening too
 */
export async function runOpening(opening: Opening, environment: Environment): Promise<void> {
  try {
    if (environment.signInMethod === 'console') await openThroughConsole(opening, environment);
    else if (await needsNoSignIn(opening, environment)) await openLandingPage(opening, environment);
    else await signIn(opening, environment);
  } catch (thrown) {
    const reason = asFailure(thrown);
    await changeOpening(opening.id, (current) => withFailure(current, Date.now(), reason));
    throw new FailureError(reason);
  }
}

/** Opens the environment with the AWS console's own session; needs no credentials here. */
export async function openThroughConsole(opening: Opening, environment: Environment): Promise<void> {
  const place = await placeOfOpening(opening, null);
  await show(opening, consoleSignInUrl(environment), place, 'done', { isWatched: false });
}

async function needsNoSignIn(opening: Opening, { id, host }: Environment): Promise<boolean> {
  if (opening.isAfresh || opening.pathsTried.length > 0 || host === null) return false;
  return hasLiveSession(id, Date.now());
}

async function openLandingPage(opening: Opening, { host }: Environment): Promise<void> {
  if (host === null) return;
  const place = await placeOfOpening(opening, host);
  if (place.kind === 'existing-tab' && place.isFocused) {
    await focusTab(place.tabId);
    await changeOpening(opening.id, (current) => enter(current, 'done', Date.now(), { tabId: place.tabId }));
    return;
  }
  const step = opening.isWatched ? 'arriving' : 'done';
  await show(opening, landingUrl(host, opening.landingPage), place, step, {});
}

/** Fetches a token and opens the sign-in page on the last path of `pathsTried`, or else on the likeliest one. */
export async function signIn(opening: Opening, environment: Environment): Promise<void> {
  const pathsTried = opening.pathsTried.length > 0 ? opening.pathsTried : [await likeliestPath(environment)];
  const path = pathsTried[pathsTried.length - 1];
  if (path === undefined) return;
  const login = await takeLogin(environment, Date.now());
  if (!(await isStillMinting(opening.id))) return;
  if (opening.tabId === null && Date.now() - opening.requestedAt > OPENING_LIMIT_MS) {
    fail('timed-out', 'the token came more than 15 s after the click', { region: environment.region });
  }
  const { host, iamIdentity, airflowIdentity } = login;
  if (host !== environment.host) await renewHost(environment.id, host);
  const isWatched = await hasHostAccess([matchPattern(host)]);
  const place = await placeOfOpening(opening, host);
  const url = buildSignInUrl(host, path, login.token);
  const change = { pathsTried, isWatched, iamIdentity, airflowIdentity };
  await show(opening, url, place, isWatched ? 'signing-in' : 'done', change);
}

/** The host that comes with the token is the present one; an environment that was made anew has another. */
async function renewHost(environmentId: string, host: string): Promise<void> {
  await environmentsItem.update((environments) =>
    environments.map((known) => (known.id === environmentId ? { ...known, host } : known)),
  );
}

async function likeliestPath({ id, airflowVersion }: Environment): Promise<Opening['pathsTried'][number]> {
  const { [id]: known } = await signInHistoryItem.read();
  return signInPathOrder(airflowVersion, known?.signInPath ?? null)[0];
}

/**
 * Shows the URL and keeps which tab it is in. The step is kept first, since the tab's first event may come
 * before the call that made it returns.
 */
async function show(
  opening: Opening,
  url: string,
  place: Parameters<typeof showInTab>[1],
  step: OpeningStep,
  change: Partial<Opening>,
): Promise<void> {
  const known = place.kind === 'existing-tab' ? { tabId: place.tabId } : {};
  await changeOpening(opening.id, (current) => enter(current, step, Date.now(), { ...change, ...known }));
  await whileMakingTab(async () => {
    const tabId = await showInTab(url, place);
    await changeOpening(opening.id, (current) => ({ ...current, tabId }));
  });
}
