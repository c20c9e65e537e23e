import { openExtensionPage } from '../browser/extension-pages';
import { watchHostAccess } from '../browser/host-access';
import { onFirstInstall } from '../browser/installation';
import { answerMessages, ownExtensionId } from '../browser/messaging';
import { onCommand } from '../browser/on-command';
import { observeRequests, type RequestObservation } from '../browser/requests';
import { restrictStorageToTrustedContexts } from '../browser/restrict-storage';
import { watchClosedTabs } from '../browser/tabs';
import { routeMessages } from '../messages/router';
import { readEnvironment } from '../sign-in/begin-opening';
import { followTab } from '../sign-in/follow-tabs';
import { onCheckDue, rescueOpenings } from '../sign-in/interruptions';
import { openLastEnvironment } from '../sign-in/open-last-environment';
import { openingsItem } from '../sign-in/opening';
import { runOpening } from '../sign-in/run-opening';
import { showFailures } from '../sign-in/show-failures';
import { takeUpRequest } from '../sign-in/watch-web-servers';
import { handlers } from './handlers';
import { reportError } from './report-error';

// Every listener is added while the worker starts, so that its event can wake the worker.

answerMessages(routeMessages(handlers, ownExtensionId()));
observeRequests(observe);
watchHostAccess((change) => {
  if (change === 'added') observeRequests(observe);
});
watchClosedTabs((tabId) => run(followTab(tabId, { kind: 'tab-closed' }, Date.now())));
onCommand('open-last-environment', () => run(openLastEnvironment(Date.now())));
onFirstInstall(() => run(openExtensionPage('src/welcome/welcome.html')));
onCheckDue(rescue);
openingsItem.watch((openings) => run(showFailures(openings)));

run(restrictStorageToTrustedContexts());
rescue();

function observe(observation: RequestObservation): void {
  run(takeUpRequest(observation, Date.now()));
}

/** Looks after what an earlier life of the worker left behind. */
function rescue(): void {
  run(
    rescueOpenings(Date.now(), async (opening) => {
      await runOpening(opening, await readEnvironment(opening.environmentId));
    }),
  );
}

function run(work: Promise<unknown>): void {
  work.catch(reportError);
}
