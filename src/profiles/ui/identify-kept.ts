import type { Failure } from '../../failures/failure';
import type { FailureCode } from '../../failures/failure-codes';
import { send } from '../../messages/send';
import type { KeptProfile } from '../add-pasted-profile';
import { forgetCredentials, forgetProfile } from '../forget-profile';

/** Who credentials are that were just kept. `useless`: they were forgotten again; `unsure`: AWS did not say. */
export type KeptIdentity =
  | { readonly kind: 'known'; readonly account: string }
  | { readonly kind: 'unsure' | 'useless'; readonly failure: Failure };

/** Failures after which the credentials are of no use. */
const USELESS: readonly FailureCode[] = ['credentials-invalid', 'credentials-expired', 'root-identity'];

/** Asks AWS who credentials are that were just kept, and forgets those that are of no use. */
export async function identifyKept({ profileId, isNew }: KeptProfile, region: string): Promise<KeptIdentity> {
  const identified = await send('profile.identify', { profileId, region });
  if (identified.ok) return { kind: 'known', account: identified.value.account };
  const failure = identified.error;
  if (!USELESS.includes(failure.code)) return { kind: 'unsure', failure };
  await (isNew ? forgetProfile : forgetCredentials)(profileId);
  return { kind: 'useless', failure };
}
