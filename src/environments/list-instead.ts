import { listEnvironments } from '../aws/list-environments';
import type { Credentials } from '../profiles/credentials';

/** More names than this are no help. */
const MAX_NAMES = 25;

/**
 * Names of the environments that are there instead of one that was not found, separated by commas.
 * Empty where there are none or they cannot be listed: the failure at hand matters more than this one.
 */
export async function listInstead(region: string, credentials: Credentials): Promise<string> {
  try {
    for await (const names of listEnvironments(region, credentials)) {
      return names.slice(0, MAX_NAMES).join(', ');
    }
  } catch {
    // Not allowed to list: the failure is told without the names.
  }
  return '';
}
