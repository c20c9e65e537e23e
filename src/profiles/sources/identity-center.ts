import { getRoleCredentials } from '../../aws/get-role-credentials';
import { FailureError } from '../../failures/failure-error';
import { endSession, hasEnded, readAccessToken } from '../../identity-center/read-access-token';
import { readSsoSession } from '../../identity-center/sso-session';
import type { CredentialSource } from '../credential-source';
import type { Credentials } from '../credentials';
import { profileFacts } from '../profile-facts';
import type { SourceOf } from '../source';

/** Credentials of a role, for as long as the session at the access portal lasts. */
export const IDENTITY_CENTER: CredentialSource<'identity-center'> = {
  fetch: async (profile, source, { now }) => {
    try {
      return await fetchRole(source, now);
    } catch (thrown) {
      if (!(thrown instanceof FailureError)) throw thrown;
      const { failure } = thrown;
      throw new FailureError({ ...failure, facts: { ...failure.facts, ...profileFacts(profile) } });
    }
  },
};

async function fetchRole(source: SourceOf<'identity-center'>, now: number): Promise<Credentials> {
  const { sessionId, accountId, roleName } = source;
  const session = await readSsoSession(sessionId);
  const accessToken = await readAccessToken(session, now);
  try {
    return await getRoleCredentials({ region: session.region, accessToken, accountId, roleName });
  } catch (thrown) {
    // Revoked by an administrator, or signed out elsewhere: the token does not know that.
    if (hasEnded(thrown)) return endSession(session, thrown.failure.detail);
    throw thrown;
  }
}
