import { applyBadges, applyFailures, markTabOfPage } from '../badge/apply-badges';
import { onAlarm } from '../browser/alarms';
import { openExtensionPage } from '../browser/extension-pages';
import { watchHostAccess } from '../browser/host-access';
import { type IdleState, onIdleState } from '../browser/idle';
import { onFirstInstall } from '../browser/installation';
import { watchCallbacks } from '../browser/loopback-callback';
import { answerMessages, ownExtensionId } from '../browser/messaging';
import { onCommand } from '../browser/on-command';
import { observeRequests, type RequestObservation } from '../browser/requests';
import { restrictStorageToTrustedContexts } from '../browser/restrict-storage';
import { watchClosedTabs } from '../browser/tabs';
import { endInterruptedDiscovery } from '../environments/end-interrupted-discovery';
import { environmentsItem } from '../environments/environment';
import { createCallLimit } from '../hints/collect/call-limit';
import { noteHosts } from '../hints/collect/former-hosts';
import { findManagedHost } from '../hints/collect/managed-host';
import { takeWaitingReports } from '../hints/collect/take-report';
import { forgetTabPage, judgePage, notePage } from '../hints/collect/watch-pages';
import { noteShownPage, replaceErrorPages } from '../hints/replace-error-pages';
import { forgetReplacedPage } from '../hints/replaced-pages';
import { reconcilePageScript } from '../hints/scripts/reconcile-page-script';
import { tabProblemsItem } from '../hints/tab-problems';
import { preparePortalSignIn } from '../identity-center/portal-sign-in/prepare-portal-sign-in';
import {
  onPortalCheckDue,
  rescuePortalSignIn,
} from '../identity-center/portal-sign-in/rescue-portal-sign-in';
import { onPortalTabClosed, takeCallback } from '../identity-center/portal-sign-in/take-callback';
import { routeMessages } from '../messages/router';
import { reconcileRedirectRules } from '../redirect/apply-redirect-rules';
import { CHECK_ROUTES_ALARM, checkRoutes, watchShownRoute } from '../redirect/check-routes';
import { routeDecisionsItem } from '../redirect/route-decisions';
import { routesItem } from '../redirect/routes';
import { watchSilentPages } from '../redirect/silent-pages';
import { preferencesItem } from '../settings/preferences';
import { readEnvironment } from '../sign-in/begin-opening';
import { awaitSignIn, followTab } from '../sign-in/follow-tabs';
import { onCheckDue, rescueOpenings } from '../sign-in/interruptions';
import { openLastEnvironment } from '../sign-in/open-last-environment';
import { openingsItem } from '../sign-in/opening';
import { runOpening } from '../sign-in/run-opening';
import { signInOnTab } from '../sign-in/sign-in-on-tab';
import { takeUpRequest } from '../sign-in/watch-web-servers';
import { followIdleState, lockUnusedVault } from '../vault/lock-unused-vault';
import { LOCK_VAULT_ALARM } from '../vault/postpone-lock';
import { handlers } from './handlers';
import { reportError, reportRejection } from './report-error';

// Every listener is added while the worker starts, so that its event can wake the worker.

addEventListener('unhandledrejection', reportRejection);
answerMessages(
  routeMessages(handlers, ownExtensionId(), {
    isManaged: async (url) => (await findManagedHost(url)) !== null,
    mayCall: createCallLimit(Date.now),
  }),
);
observeRequests(observe);
watchHostAccess((change) => {
  if (change === 'added') {
    observeRequests(observe);
    watchCallbacks(onCallback);
    run(preparePortalSignIn(Date.now()));
    onIdleState(followIdle);
  }
  run(reconcileRedirectRules());
  run(reconcilePageScript());
});
watchClosedTabs((tabId) => {
  run(followTab(tabId, { kind: 'tab-closed' }, Date.now()));
  run(forgetTabPage(tabId));
  run(forgetReplacedPage(tabId));
  run(onPortalTabClosed(tabId));
});
watchCallbacks(onCallback);
onPortalCheckDue(() => run(rescuePortalSignIn(Date.now())));
onCommand('open-last-environment', () => run(openLastEnvironment(Date.now())));
onFirstInstall(() => run(openExtensionPage('src/welcome/welcome.html')));
onCheckDue(rescue);
openingsItem.watch((openings) => {
  run(applyFailures(openings));
  run(takeWaitingReports(Date.now()));
});
tabProblemsItem.watch((problems) => {
  showBadges();
  run(replaceErrorPages(problems));
});
onAlarm(CHECK_ROUTES_ALARM, applyRoutes);
onAlarm(LOCK_VAULT_ALARM, () => run(lockUnusedVault()));
onIdleState(followIdle);
routesItem.watch(() => {
  applyRoutes();
  run(reconcilePageScript());
});
environmentsItem.watch((environments) => {
  run(reconcileRedirectRules());
  run(noteHosts(environments).then(reconcilePageScript));
});
preferencesItem.watch(() => {
  run(reconcilePageScript());
  showBadges();
});
routeDecisionsItem.watch(() => run(reconcileRedirectRules()));

run(restrictStorageToTrustedContexts());
rescue();
run(rescuePortalSignIn(Date.now()));
run(endInterruptedDiscovery(Date.now()));
applyRoutes();
run(environmentsItem.read().then(noteHosts).then(reconcilePageScript));
showBadges();

function observe(observation: RequestObservation): void {
  run(notePage(observation));
  run(explain(observation));
  run(watchSilentPages(observation, signInOnTab));
  run(markTabOfPage(observation));
  run(noteShownPage(observation));
  run(watchShownRoute(observation));
}

/** An opening comes first: what it leaves to the user is explained. */
async function explain(observation: RequestObservation): Promise<void> {
  if (await takeUpRequest(observation, Date.now())) await judgePage(observation, Date.now());
}

function onCallback(url: string, tabId: number): void {
  run(takeCallback(url, tabId, Date.now()));
}

function followIdle(state: IdleState): void {
  run(followIdleState(state));
}

/** Rules follow the routes on every start, and a pause ends by its alarm. */
function applyRoutes(): void {
  run(checkRoutes(Date.now()).then(reconcileRedirectRules));
}

function showBadges(): void {
  run(applyBadges());
}

/** Looks after what an earlier life of the worker left behind. */
function rescue(): void {
  run(
    rescueOpenings(Date.now(), {
      resume: async (opening) => runOpening(opening, await readEnvironment(opening.environmentId)),
      awaitSignIn: (opening) => awaitSignIn(opening, Date.now()),
    }),
  );
}

function run(work: Promise<unknown>): void {
  work.catch(reportError);
}
