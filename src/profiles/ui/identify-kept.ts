import type { Failure } from '../../failures/failure';
import { send } from '../../messages/send';
import { forgetCredentials } from '../forget-profile';
import { isUseless } from './useless-credentials';

/** Asks AWS who credentials are that were just kept. Those that are of no use are forgotten, and it is told why. */
export async function identifyKept(profileId: string, region: string): Promise<Failure | null> {
  const identified = await send('profile.identify', { profileId, region });
  if (identified.ok || !isUseless(identified.error)) return null;
  await forgetCredentials(profileId);
  return identified.error;
}
