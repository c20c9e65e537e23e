import { IAM, partitionOfRegion } from '../../airflow/partition';
import { hasHostAccess, requestHostAccess } from '../../browser/host-access';
import { matchPattern } from '../../hosts/match-pattern';

/** Whether the user said no to IAM alone, since the page was loaded. */
let isDeclined = false;

/**
 * Asks for the hosts that a profile needs and, in the same prompt, for IAM, which tells the alias of its account. Who
 * gave the former before may decline the latter, and is not asked again on this page.
 * As for `requestHostAccess`: first in a click handler of a full page, before any `await`.
 * @param region any region of the partition; where there is none, IAM is left out
 * @returns whether there is access to what the profile needs
 */
export async function requestIdentityAccess(
  patterns: readonly string[],
  region: string | undefined,
): Promise<boolean> {
  if (region === undefined || isDeclined) return requestHostAccess(patterns);
  const alias = matchPattern(IAM[partitionOfRegion(region)].host);
  if (await requestHostAccess([...patterns, alias])) return true;
  isDeclined = await hasHostAccess(patterns);
  return isDeclined;
}
