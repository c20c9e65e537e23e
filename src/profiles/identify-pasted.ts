import { type CallerIdentity, readCallerIdentity } from '../aws/caller-identity';
import { fail } from '../failures/failure-error';
import { takePastedTrial } from './pasted-trials';
import { refuseRootUser } from './refuse-root-user';

/**
 * Asks AWS who pasted credentials are that no profile has yet. They are taken out of storage at once.
 * @throws FailureError, also for the account's root user
 */
export async function identifyPasted(trialId: string, region: string): Promise<CallerIdentity> {
  const credentials = await takePastedTrial(trialId);
  if (credentials === null) return fail('interrupted', 'nothing is there to be tried');
  const identity = await readCallerIdentity(region, credentials);
  refuseRootUser(identity);
  return identity;
}
