import { consoleSignInUrl } from '../airflow/console-url';
import { landingUrl } from '../airflow/landing-page';
import { signInPathOrder } from '../airflow/sign-in-path';
import { buildSignInUrl } from '../airflow/sign-in-url';
import { hasHostAccess } from '../browser/host-access';
import { focusTab, showInTab } from '../browser/tabs';
import { type Environment, environmentsItem } from '../environments/environment';
import { asFailure, FailureError, fail } from '../failures/failure-error';
import { matchPattern } from '../hosts/match-pattern';
import { fillEntryUrl } from '../redirect/entry-url';
import { findWay, type Way } from '../redirect/find-way';
import { findSignedInWay } from './find-signed-in-way';
import type { Opening, OpeningStep } from './opening';
import { changeOpening, isStillMinting } from './opening-log';
import { whileMakingTab } from './pending-tabs';
import { placeOfOpening } from './place-of-opening';
import { takeLogin } from './prepared-logins';
import { signInHistoryItem } from './sign-in-history';
import { enter, withFailure } from './steps/advance';
import { unlikeShownPage } from './unlike-shown-page';

/** No tab opens later than this after its click, in ms: by then the user is elsewhere. */
export const OPENING_LIMIT_MS = 15_000;

/**
 * Runs an opening from its beginning until its tab is there: through the AWS console, straight to the landing
 * page where a session is alive, else by a web login token.
 * @throws FailureError, which is kept with the opening too
 */
export async function runOpening(opening: Opening, environment: Environment): Promise<void> {
  try {
    if (opening.method === 'console') await openThroughConsole(opening, environment);
    else if (opening.method === 'entry-url') await openEntryUrl(opening, environment);
    else if (await openWithSession(opening, environment)) return;
    else if (await needsKnock(opening, environment)) await knock(opening, environment);
    else await signIn(opening, environment);
  } catch (thrown) {
    const reason = asFailure(thrown);
    await changeOpening(opening.id, (current) => withFailure(current, Date.now(), reason));
    throw new FailureError(reason);
  }
}

/** Opens the environment with the AWS console's own session; needs no credentials here. */
async function openThroughConsole(opening: Opening, environment: Environment): Promise<void> {
  const place = await placeOfOpening(opening, null);
  await show(opening, consoleSignInUrl(environment), place, 'done', { isWatched: false });
}

/** Opens the page of a load balancer that signs in by itself; no token is involved. */
async function openEntryUrl(opening: Opening, { name, entryUrl }: Environment): Promise<void> {
  if (entryUrl === null) return fail('invalid-input', 'the environment has no entry URL');
  const url = fillEntryUrl(entryUrl.template, { environment: name, role: entryUrl.role });
  const { host, hostname } = new URL(url);
  const isWatched = await hasHostAccess([matchPattern(hostname)]);
  const place = await placeOfOpening(opening, host);
  await show(opening, url, place, isWatched ? 'entering' : 'done', { isWatched });
}

/** Goes straight to the landing page where a session is alive. Resolves to whether it did. */
async function openWithSession(opening: Opening, environment: Environment): Promise<boolean> {
  if (opening.isAfresh || opening.pathsTried.length > 0) return false;
  const way = await findSignedInWay(environment, Date.now());
  if (way === null) return false;
  await openLandingPage(opening, way);
  return true;
}

async function openLandingPage(opening: Opening, { authority, host }: Way): Promise<void> {
  const place = await placeOfOpening(opening, authority);
  if (place.kind === 'existing-tab' && place.isFocused) {
    await focusTab(place.tabId);
    await changeOpening(opening.id, (current) => enter(current, 'done', Date.now(), { tabId: place.tabId }));
    return;
  }
  const isWatched = await hasHostAccess([matchPattern(host)]);
  const step = isWatched ? 'arriving' : 'done';
  await show(opening, landingUrl(authority, opening.landingPage), place, step, { isWatched });
}

/** Whether Chrome may ask about the certificate: the answer comes before a token is fetched. */
async function needsKnock(opening: Opening, environment: Environment): Promise<boolean> {
  if (opening.tabId !== null || environment.host === null) return false;
  return (await findWay(environment, environment.host, Date.now())).mustKnock;
}

async function knock(opening: Opening, environment: Environment): Promise<void> {
  const { authority, host } = await findProvenWay(environment, environment.host ?? '');
  // Without access nobody would tell when the page has answered.
  if (!(await hasHostAccess([matchPattern(host)]))) fail('host-access-missing', '', { host });
  const place = await placeOfOpening(opening, authority);
  await show(opening, `https://${authority}/`, place, 'knocking', { isWatched: true });
}

/** Fetches a token and opens the sign-in page on the last path of `pathsTried`, or else on the likeliest one. */
export async function signIn(opening: Opening, environment: Environment): Promise<void> {
  const pathsTried = opening.pathsTried.length > 0 ? opening.pathsTried : [await likeliestPath(environment)];
  const path = pathsTried[pathsTried.length - 1];
  if (path === undefined) return;
  // Before the token is fetched: a target that may not get one is no reason to have one made.
  if (environment.host !== null) await findProvenWay(environment, environment.host);
  const login = await takeLogin(environment, Date.now());
  if (!(await isStillMinting(opening.id))) return;
  if (opening.tabId === null && Date.now() - opening.requestedAt > OPENING_LIMIT_MS) {
    fail('token-too-late', 'the token came more than 15 s after the click');
  }
  const { iamIdentity, airflowIdentity } = login;
  if (login.host !== environment.host) await renewHost(environment.id, login.host);
  const { authority, host } = await findProvenWay(environment, login.host);
  const isWatched = await hasHostAccess([matchPattern(host)]);
  const place = await placeOfOpening(opening, authority);
  const url = await unlikeShownPage(buildSignInUrl(authority, path, login.token), place);
  const change = { pathsTried, isWatched, iamIdentity, airflowIdentity, signInPageAt: null };
  await show(opening, url, place, isWatched ? 'signing-in' : 'done', change);
}

/**
 * The way that a token may take.
 * @throws FailureError `target-unproven`
 */
async function findProvenWay(environment: Environment, webServerHost: string): Promise<Way> {
  const way = await findWay(environment, webServerHost, Date.now());
  if (!way.maySignIn) fail('target-unproven', '', { target: way.authority, environmentId: environment.id });
  return way;
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
