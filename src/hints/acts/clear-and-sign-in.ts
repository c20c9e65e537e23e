import { clearSiteData } from '../../browser/site-data';
import { fail } from '../../failures/failure-error';
import { tabProblemsItem } from '../tab-problems';
import { signInAgain } from './sign-in-again';

/**
 * Clears the data of the site that a tab with a hint shows, and signs in again there. Resolves to false where
 * the user has to permit it first.
 * @throws FailureError as `signInAgain` does
 */
export async function clearAndSignIn(tabId: number, now: number): Promise<boolean> {
  const { [tabId]: hint } = await tabProblemsItem.read();
  if (hint === undefined) return fail('invalid-input', 'the tab has no hint any more');
  if (!(await clearSiteData(`https://${hint.host}`))) return false;
  await signInAgain(tabId, now);
  return true;
}
