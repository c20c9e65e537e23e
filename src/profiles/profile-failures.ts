import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';
import { type Failure, failureSchema } from '../failures/failure';

/** Why a profile last gave no credentials, and when, in ms since the epoch. */
const profileFailureSchema = v.object({ failure: failureSchema, at: v.number() });

/** By profile id; a profile that worked since is not in it. */
export const profileFailuresItem = storedItem<Record<string, v.InferOutput<typeof profileFailureSchema>>>({
  area: 'session',
  key: 'profile-failures',
  schema: v.record(v.string(), profileFailureSchema),
  fallback: {},
});

/** Remembers why a profile failed at `at`, for its card. */
export async function noteProfileFailure(profileId: string, failure: Failure, at: number): Promise<void> {
  await profileFailuresItem.update((all) => ({ ...all, [profileId]: { failure, at } }));
}

/** The profile works (again). */
export async function clearProfileFailure(profileId: string): Promise<void> {
  await profileFailuresItem.update((all) => {
    if (!(profileId in all)) return all;
    const { [profileId]: _, ...others } = all;
    return others;
  });
}
