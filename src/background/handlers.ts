import {
  addEnvironmentByHost,
  addEnvironmentByName,
  refreshEnvironment,
} from '../environments/add-environment';
import { changeChoices, choicesItem } from '../environments/choices';
import { cancelDiscovery, discoverEnvironments } from '../environments/discover-environments';
import { takeNotice } from '../hints/acts/automatic-sign-ins';
import { clearAndSignIn } from '../hints/acts/clear-and-sign-in';
import { dismissHint } from '../hints/acts/dismiss-hint';
import { muteProblem } from '../hints/acts/mute-problem';
import { obeyBanner } from '../hints/acts/obey-banner';
import { reactToProblem } from '../hints/acts/react-to-problem';
import { signInAgain } from '../hints/acts/sign-in-again';
import { takeReport } from '../hints/collect/take-report';
import { tabProblemsItem } from '../hints/tab-problems';
import {
  beginPortalSignIn,
  cancelPortalSignIn,
} from '../identity-center/portal-sign-in/begin-portal-sign-in';
import type { Handlers } from '../messages/router';
import { identifyPasted } from '../profiles/identify-pasted';
import { identifyProfile } from '../profiles/identify-profile';
import { learnAccountAlias } from '../profiles/learn-account-alias';
import { renewCredentials } from '../profiles/resolve-credentials';
import { decideRoute, decideRoutes } from '../redirect/decide-routes';
import { testRoute } from '../redirect/test-route';
import { preferencesItem } from '../settings/preferences';
import { openEnvironment, readEnvironment } from '../sign-in/begin-opening';
import { mintWebLogin } from '../sign-in/mint-web-login';
import { needsToken } from '../sign-in/needs-token';
import { openingsItem } from '../sign-in/opening';
import { readOpening, removeOpening } from '../sign-in/opening-log';
import { mintAhead, prepareLogin } from '../sign-in/prepared-logins';
import { repeatOpening } from '../sign-in/repeat-opening';
import { postponeLock } from '../vault/postpone-lock';

/** What the worker does for each message. */
export const handlers: Handlers = {
  // Start-up has looked after what a stopped worker left; automatic routes are decided before they are needed.
  // The popup is what uses the vault.
  'worker.wake': async () => {
    await Promise.all([decideRoutes(Date.now()), postponeLock()]);
    return null;
  },
  'environment.prepare': async ({ environmentId, isAfresh }) => {
    const environment = await readEnvironment(environmentId);
    if (await needsToken(environment, isAfresh, Date.now())) prepareLogin(environment, Date.now());
    return null;
  },
  'environment.mint-ahead': async ({ environmentId }) => {
    const [{ mintsAhead }, { [environmentId]: choices }] = await Promise.all([
      preferencesItem.read(),
      choicesItem.read(),
    ]);
    const environment = await readEnvironment(environmentId);
    const isAllowed = mintsAhead && choices?.stage !== 'production';
    if (isAllowed && (await needsToken(environment, false, Date.now()))) mintAhead(environment, Date.now());
    return null;
  },
  'environment.open': async (request) => ({ openingId: await openEnvironment(request, Date.now()) }),
  'environment.open-through-console': async (request) => ({
    openingId: await openEnvironment({ ...request, isAfresh: true, method: 'console' }, Date.now()),
  }),
  'environment.refresh': async ({ environmentId }) => {
    await refreshEnvironment(environmentId);
    return null;
  },
  'environment.pin': async ({ environmentId, isPinned }) => {
    await changeChoices(environmentId, { isPinned });
    return null;
  },
  'environment.check-sign-in': async ({ environmentId }) => {
    const { iamIdentity, airflowIdentity } = await mintWebLogin(await readEnvironment(environmentId));
    return { iamIdentity, airflowIdentity };
  },
  'environment.add-by-name': async ({ profileId, region, name }) => ({
    environmentId: await addEnvironmentByName(profileId, region, name),
  }),
  'environment.add-by-host': async ({ profileId, region, host, landingPage }) => ({
    environmentId: await addEnvironmentByHost(profileId, region, host, landingPage),
  }),
  'opening.retry': async ({ openingId }) => ({
    openingId: await repeatOpening(await readOpening(openingId), Date.now()),
  }),
  'opening.retry-of-profile': async ({ profileId }) => {
    const openings = await openingsItem.read();
    const waiting = openings.filter(({ failure }) => failure?.facts['profileId'] === profileId);
    // Each tells of its own failure, in the popup and by the badge.
    await Promise.allSettled(waiting.map((opening) => repeatOpening(opening, Date.now())));
    return { count: waiting.length };
  },
  'opening.dismiss': async ({ openingId }) => {
    await removeOpening(openingId);
    return null;
  },
  'identity-center.sign-in': async (request) => {
    await beginPortalSignIn(request, Date.now());
    return null;
  },
  'identity-center.cancel': async () => {
    await cancelPortalSignIn();
    return null;
  },
  'profile.identify': ({ profileId, region }) => identifyProfile(profileId, region, Date.now()),
  'paste.identify': ({ trialId, region }) => identifyPasted(trialId, region),
  'profile.learn-alias': async ({ profileId, region }) => {
    await learnAccountAlias(profileId, region, Date.now());
    return null;
  },
  'profile.renew': async ({ profileId, region }) => {
    await renewCredentials(profileId, Date.now());
    return identifyProfile(profileId, region, Date.now());
  },
  'preferences.pick-shell': async ({ exportFormat }) => {
    await preferencesItem.update((preferences) => ({ ...preferences, exportFormat }));
    return null;
  },
  'discovery.start': async ({ profileIds, regions }) => ({
    found: await discoverEnvironments(profileIds, regions),
  }),
  'discovery.cancel': async () => {
    cancelDiscovery();
    return null;
  },
  'route.test': ({ environmentId, target }) => testRoute(environmentId, target, Date.now()),
  'route.decide': async ({ environmentId }) => ({
    way: await decideRoute(await readEnvironment(environmentId), Date.now()),
  }),
  'hint.sign-in-again': async ({ tabId }) => {
    await signInAgain(tabId, Date.now());
    return null;
  },
  'hint.clear-site-data': async ({ tabId }) => ({ isPermitted: await clearAndSignIn(tabId, Date.now()) }),
  'hint.dismiss': async ({ tabId }) => {
    await dismissHint(tabId);
    return null;
  },
  'hint.mute': async ({ problem }) => {
    await muteProblem(problem);
    return null;
  },
  'page.report': async (message, from) => {
    await takeReport(message, from, Date.now());
    return null;
  },
  'page.explain': async (_request, { tabId }) => ({
    seen: (await tabProblemsItem.read())[tabId] ?? null,
    hasSignedIn: await takeNotice(tabId),
  }),
  'page.recognise': (request, { tabId }) => reactToProblem(tabId, request, Date.now()),
  'page.act': async ({ act }, { tabId }) => {
    await obeyBanner(tabId, act, Date.now());
    return null;
  },
};
