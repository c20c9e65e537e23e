import { landingUrl } from '../airflow/landing-page';
import { leadTab, urlOnceLoaded } from '../browser/tabs';
import { type Environment, environmentsItem } from '../environments/environment';
import { failure } from '../failures/failure';
import { asFailure } from '../failures/failure-error';
import { advanceOpening } from './advance-opening';
import { claimOpening } from './interruptions';
import { isUnderWay, type Opening, openingsItem } from './opening';
import { changeOpening, openingOfTab } from './opening-log';
import { tabsAreKnown } from './pending-tabs';
import { forgetSession, rememberSession } from './remember';
import { signIn } from './run-opening';
import type { SignInEvent } from './sign-in-event';
import { type OpeningCommand, withFailure } from './steps/advance';

/** How long the sign-in may take once its page has answered, in ms. */
const SIGN_IN_SEEN_WITHIN_MS = 5_000;

/**
 * Advances the opening of a tab by what happened in it.
 * @returns whether an opening took the event up
 */
export async function followTab(tabId: number, event: SignInEvent, now: number): Promise<boolean> {
  await tabsAreKnown();
  let taken: Opening | null = null;
  let commands: readonly OpeningCommand[] = [];
  await openingsItem.update((openings) => {
    const opening = openingOfTab(openings, tabId);
    if (opening === null) return openings;
    const advance = advanceOpening(opening, event, now);
    if (advance.opening === opening && advance.commands.length === 0) return openings;
    claimOpening(opening.id);
    taken = advance.opening;
    commands = advance.commands;
    return openings.map((other) => (other.id === opening.id ? advance.opening : other));
  });
  if (taken === null) return false;
  await carryOut(taken, commands);
  return true;
}

async function carryOut(opening: Opening, commands: readonly OpeningCommand[]): Promise<void> {
  const environments = await environmentsItem.read();
  const environment = environments.find(({ id }) => id === opening.environmentId);
  if (environment === undefined) {
    const reason = failure('environment-unknown', 'taken off the list meanwhile');
    return changeOpening(opening.id, (current) =>
      isUnderWay(current) ? withFailure(current, Date.now(), reason) : current,
    );
  }
  for (const command of commands) await carryOutOne(opening, environment, command);
}

async function carryOutOne(
  opening: Opening,
  environment: Environment,
  command: OpeningCommand,
): Promise<void> {
  switch (command.kind) {
    case 'remember-session':
      return rememberSession(opening, command.path, Date.now());
    case 'forget-session':
      return forgetSession(opening.environmentId);
    case 'go-to-landing-page':
      return goToLandingPage(opening);
    case 'await-landing':
      return awaitLanding(opening);
    case 'await-sign-in':
      return awaitSignIn(opening, Date.now());
    case 'sign-in':
      return signInAgain(opening, environment);
  }
}

/** Only the host that signed in knows the session: an automatic route may have changed its mind since. */
async function goToLandingPage({ tabId, authority, landingPage }: Opening): Promise<void> {
  if (tabId !== null && authority !== null) await leadTab(tabId, landingUrl(authority, landingPage));
}

/**
 * The page may have answered before the sign-in was heard of: events that wake a worker can overtake each other.
 * Its tab tells.
 */
async function awaitLanding({ tabId, landingPage }: Opening): Promise<void> {
  const shown = tabId === null ? null : await urlOnceLoaded(tabId);
  if (tabId === null || shown === null) return;
  const { pathname, search } = new URL(shown);
  if (pathname + search !== landingPage.split('#', 1)[0]) return;
  await followTab(tabId, { kind: 'page-answered', status: 200, paths: [pathname + search] }, Date.now());
}

/**
 * Waits for the sign-in for as long as it may take from the answer of its page on. The event that wakes the worker
 * keeps it alive for longer than this timer runs; where it was stopped all the same, its next life waits for the rest.
 */
export async function awaitSignIn({ id, tabId, stepAt, signInPageAt }: Opening, now: number): Promise<void> {
  if (tabId === null || signInPageAt === null) return;
  setTimeout(
    async () => {
      const openings = await openingsItem.read();
      const isSameStep = openings.some((opening) => opening.id === id && opening.stepAt === stepAt);
      if (isSameStep) await followTab(tabId, { kind: 'sign-in-overdue' }, Date.now());
    },
    Math.max(0, signInPageAt + SIGN_IN_SEEN_WITHIN_MS - now),
  );
}

async function signInAgain(opening: Opening, environment: Environment): Promise<void> {
  try {
    await signIn(opening, environment);
  } catch (thrown) {
    const reason = asFailure(thrown);
    await changeOpening(opening.id, (current) => withFailure(current, Date.now(), reason));
  }
}
