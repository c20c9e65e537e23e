import { openExtensionPage } from '../../browser/extension-pages';
import { changeChoices } from '../../environments/choices';
import type { BannerAct } from '../banner-act';
import { inTurn } from '../collect/in-turn';
import { forgetProblem } from '../collect/record-problem';
import { hintPagePath } from '../hint-page-path';
import { tabProblemsItem } from '../tab-problems';
import { clearAndSignIn } from './clear-and-sign-in';
import { dismissHint } from './dismiss-hint';
import { muteProblem } from './mute-problem';
import { signInAgain } from './sign-in-again';

/**
 * Does what the user asked for in the banner of a tab.
 * @throws FailureError as the acts do
 */
export async function obeyBanner(tabId: number, act: BannerAct, now: number): Promise<void> {
  // A report of the page that was left may still be at work: it must not outlast this.
  if (act === 'leave') return inTurn(tabId, () => forgetProblem(tabId));
  const { [tabId]: seen } = await tabProblemsItem.read();
  const environmentId = seen?.place?.environmentId;
  switch (act) {
    case 'sign-in-always':
      if (environmentId !== undefined) await changeChoices(environmentId, { signsInByItself: true });
      return signInAgain(tabId, now);
    case 'sign-in-again':
      return signInAgain(tabId, now);
    case 'clear-site-data':
      // The permission is asked for on the help page: Chrome wants a gesture on a page of the extension.
      if (!(await clearAndSignIn(tabId, now))) await openExtensionPage(`src/help/help.html#tab=${tabId}`);
      return;
    case 'edit-route':
    case 'run-doctor':
      if (environmentId === undefined) return;
      return openExtensionPage(hintPagePath(act, environmentId));
    case 'mute':
      if (seen?.problem != null) await muteProblem(seen.problem);
      return dismissHint(tabId);
    case 'dismiss':
      return dismissHint(tabId);
  }
}
