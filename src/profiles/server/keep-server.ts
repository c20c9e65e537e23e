import { profilesItem } from '../profile';
import { serverTokensItem } from './server-tokens';

/** Keeps the token of a profile's server in memory; an empty one is none. */
export async function keepServerToken(profileId: string, token: string): Promise<void> {
  await serverTokensItem.update(({ [profileId]: _, ...others }) =>
    token === '' ? others : { ...others, [profileId]: token },
  );
}

/** Gives a profile the address and the token of the server as it runs now. */
export async function keepServer(profileId: string, url: string, token: string): Promise<void> {
  await keepServerToken(profileId, token);
  await profilesItem.update((profiles) =>
    profiles.map((profile) => {
      if (profile.id !== profileId || profile.source.kind !== 'credential-server') return profile;
      return { ...profile, source: { ...profile.source, url, hasToken: token !== '' } };
    }),
  );
}
