import { fail } from '../../failures/failure-error';
import { openEnvironment } from '../../sign-in/begin-opening';
import { openingsItem } from '../../sign-in/opening';
import { openingOfTab } from '../../sign-in/opening-log';
import { tabPagesItem } from '../collect/tab-pages';
import { tabProblemsItem } from '../tab-problems';

/**
 * Signs in again in a tab that has a hint, and returns to the page that was asked for there.
 * @throws FailureError as `openEnvironment` does; `invalid-input` where the tab has no hint of an environment
 */
export async function signInAgain(tabId: number, now: number): Promise<void> {
  const { [tabId]: seen } = await tabProblemsItem.read();
  const environmentId = seen?.place?.environmentId ?? fail('invalid-input', 'the tab has no hint any more');
  const landingPage = await readLandingPage(tabId, environmentId);
  await openEnvironment(
    {
      environmentId,
      disposition: 'current-tab',
      isAfresh: true,
      originTabId: tabId,
      ...(landingPage !== null && { landingPage }),
    },
    now,
  );
}

/** A page that signs in has no page to return to, but the opening that led there has. */
async function readLandingPage(tabId: number, environmentId: string): Promise<string | null> {
  const { [tabId]: page } = await tabPagesItem.read();
  if (page?.landingPage) return page.landingPage;
  const opening = openingOfTab(await openingsItem.read(), tabId);
  return opening?.environmentId === environmentId ? opening.landingPage : null;
}
