import { federationSessionsItem } from '../federation/federation-sessions';
import { forgetStoredKey } from '../vault/stored-keys';
import { credentialsItem } from './credentials';
import { mfaCodesItem } from './mfa/mfa-codes';
import { mfaSessionsItem } from './mfa/mfa-sessions';
import { profilesItem } from './profile';
import { clearProfileFailure } from './profile-failures';
import { serverTokensItem } from './server/server-tokens';

/** Removes a profile and its credentials. Its environments stay, and ask for credentials when opened. */
export async function forgetProfile(profileId: string): Promise<void> {
  await forgetCredentials(profileId);
  await forgetStoredKey(profileId);
  await clearProfileFailure(profileId);
  await profilesItem.update((profiles) => profiles.filter(({ id }) => id !== profileId));
}

/** Removes the credentials of a profile, and the secrets that they came from. The profile stays in the list. */
export async function forgetCredentials(profileId: string): Promise<void> {
  await credentialsItem.update(without);
  await mfaSessionsItem.update(without);
  await mfaCodesItem.update(without);
  await serverTokensItem.update(without);
  await federationSessionsItem.update(without);

  function without<Value>(all: Record<string, Value>): Record<string, Value> {
    const { [profileId]: found, ...others } = all;
    return found === undefined ? all : others;
  }
}
