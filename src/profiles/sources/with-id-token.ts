import { asFailure, fail } from '../../failures/failure-error';
import type { OpenIdProvider } from '../../federation/open-id-provider';
import { renewIdToken } from '../../federation/renew-id-token';
import type { Credentials } from '../credentials';

/**
 * Trades the user's id token for credentials.
 * @throws FailureError `federation-session-ended` where only the user can sign in again
 */
export async function withIdToken(
  profileId: string,
  provider: OpenIdProvider,
  now: number,
  trade: (idToken: string) => Promise<Credentials>,
): Promise<Credentials> {
  const idToken = await renewIdToken(profileId, provider, now);
  try {
    return await trade(idToken);
  } catch (thrown) {
    const { code, detail, facts } = asFailure(thrown);
    // It is the id token that has ended, by the clock of AWS.
    return fail(code === 'credentials-expired' ? 'federation-session-ended' : code, detail, facts);
  }
}
