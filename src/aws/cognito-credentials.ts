import { fail } from '../failures/failure-error';
import type { Credentials } from '../profiles/credentials';
import { callCognito } from './cognito-request';
import { toLocalTime } from './local-time';

interface Pool {
  readonly region: string;
  readonly identityPoolId: string;
  /** How the pool calls the OpenID provider: its address without `https://`. */
  readonly provider: string;
}

/**
 * The credentials that an identity pool gives to the bearer of an id token: first the identity, then its
 * credentials (the enhanced flow).
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html
 * @throws FailureError `credentials-expired` for an id token that has ended, `federation-refused` for one that
 *   the pool does not accept
 */
export async function fetchCognitoCredentials(
  { region, identityPoolId, provider }: Pool,
  idToken: string,
): Promise<Credentials> {
  const Logins = { [provider]: idToken };
  const identified = await callCognito('GetId', { IdentityPoolId: identityPoolId, Logins }, region);
  const { IdentityId } = identified.body;
  const given = await callCognito('GetCredentialsForIdentity', { IdentityId, Logins }, region);
  const { AccessKeyId, SecretKey, SessionToken, Expiration } = (given.body['Credentials'] ?? {}) as Answer;
  if (!AccessKeyId || !SecretKey || !SessionToken || typeof Expiration !== 'number')
    return fail('unexpected-answer', 'no credentials in the answer', { region });
  // Cognito tells seconds.
  const expiresAt = toLocalTime(Expiration * 1_000, given.date);
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretKey, sessionToken: SessionToken, expiresAt };
}

interface Answer {
  AccessKeyId?: string;
  SecretKey?: string;
  SessionToken?: string;
  Expiration?: number;
}
