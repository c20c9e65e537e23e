import type { Credentials } from '../profiles/credentials';
import type { RoleSession } from './assume-role';
import { callStsForCredentials } from './sts-credentials';

/**
 * Assumes a role with the id token of an OpenID provider that the account trusts. The request is not signed.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 * @throws FailureError `credentials-expired` for an id token that has ended, `federation-refused` for one that
 *   AWS does not accept
 */
export function assumeRoleWithWebIdentity(
  { roleArn, region, sessionName, durationSeconds }: RoleSession,
  idToken: string,
): Promise<Credentials> {
  const parameters = {
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    DurationSeconds: durationSeconds === null ? null : String(durationSeconds),
    WebIdentityToken: idToken,
  };
  return callStsForCredentials('AssumeRoleWithWebIdentity', parameters, region, null);
}
