import { profilesItem } from '../profiles/profile';
import type { ProviderDocument } from './discover-provider';
import { type FederationSession, federationSessionsItem } from './federation-sessions';
import type { OpenIdProvider } from './open-id-provider';

/** Keeps a sign-in in memory, for the next time that the profile fetches credentials. */
export async function keepSession(profileId: string, session: FederationSession): Promise<void> {
  await federationSessionsItem.update((all) => ({ ...all, [profileId]: session }));
}

/** Remembers with a profile what its provider said of itself, by which sign-ins are renewed. */
export async function rememberProvider(profileId: string, document: ProviderDocument): Promise<void> {
  await profilesItem.update((profiles) =>
    profiles.map((profile) => {
      const { source } = profile;
      if (profile.id !== profileId || !('provider' in source)) return profile;
      return { ...profile, source: { ...source, provider: withDocument(source.provider, document) } };
    }),
  );
}

/** A provider with what its document says. */
export function withDocument(
  provider: OpenIdProvider,
  { issuer, tokenEndpoint }: ProviderDocument,
): OpenIdProvider {
  return { ...provider, issuer, tokenEndpoint };
}
