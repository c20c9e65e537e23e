import type { Profile } from './profile';

/** The facts by which a failure names the profile that it is about. */
export function profileFacts({ id, name }: Pick<Profile, 'id' | 'name'>): Record<string, string> {
  return { profile: name, profileId: id };
}
