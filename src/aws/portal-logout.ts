import * as v from 'valibot';
import { identityPortalHost } from '../airflow/api-hosts';
import { FailureError } from '../failures/failure-error';
import { callIdentityCenter, identityCenterFailure } from './identity-center-call';

/**
 * Ends a session at the access portal: its tokens are void from then on. Credentials that it issued live on until
 * they end. https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_Logout.html
 * @throws FailureError, not for a session that had ended before
 */
export async function logOutOfPortal(region: string, accessToken: string): Promise<void> {
  const host = identityPortalHost(region);
  const answer = await callIdentityCenter({ host, path: '/logout', body: {}, accessToken }, v.unknown());
  if (answer.ok) return;
  const reason = identityCenterFailure(answer.error, { action: 'sso:Logout', region, host });
  if (reason.code !== 'identity-session-ended') throw new FailureError(reason);
}
