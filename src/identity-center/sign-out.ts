import { logOutOfPortal } from '../aws/portal-logout';
import { forgetCredentials } from '../profiles/forget-profile';
import { profilesItem } from '../profiles/profile';
import { forgetSsoClients } from './sso-clients';
import type { SsoSession } from './sso-session';
import { forgetSsoTokens, ssoTokensItem } from './sso-tokens';

/**
 * Signs out of an access portal: drops the tokens and the credentials that came by them, and has Identity Center
 * revoke the session.
 * @throws FailureError where Identity Center could not be told; nothing is held here all the same
 */
export async function signOutOfPortal({ id, region }: SsoSession): Promise<void> {
  const { [id]: tokens } = await ssoTokensItem.read();
  await forgetSsoTokens(id);
  await forgetSsoClients(id);
  for (const { id: profileId, source } of await profilesItem.read()) {
    if (source.kind === 'identity-center' && source.sessionId === id) await forgetCredentials(profileId);
  }
  if (tokens !== undefined) await logOutOfPortal(region, tokens.accessToken);
}
