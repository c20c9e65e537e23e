import { asFailure, FailureError, fail } from '../failures/failure-error';
import { type Credentials, credentialsItem, credentialsLock } from './credentials';
import { findChainFault } from './find-chain-fault';
import { profilesItem } from './profile';
import { profileFacts } from './profile-facts';
import { clearProfileFailure, noteProfileFailure } from './profile-failures';
import { fetchFromSource } from './source-list';

/** Credentials that end within this time, in ms, are not begun with: the call might outlive them. */
const MARGIN_MS = 5_000;

/** Credentials are renewed from this time on before their end, in ms. */
const RENEW_BEFORE_END_MS = 5 * 60_000;

/** By up to so much earlier, in ms, and by another time for each profile: they do not all renew at once. */
const RENEW_JITTER_MS = 60_000;

/**
 * The credentials of a profile, good at `now` (ms since the epoch): those in memory, or fresh ones from the
 * profile's source where they are missing or about to end. However many ask at once, they are fetched once.
 * @throws FailureError naming the profile
 */
export async function resolveCredentials(profileId: string | null, now: number): Promise<Credentials> {
  if (profileId === null) return fail('credentials-missing', '', { profile: '', profileId: '' });
  const held = await readHeld(profileId);
  if (held !== null && !isDueForRenewal(held, profileId, now)) return held;
  await refuseChainFault(profileId);
  // Across contexts: a page and the worker may both ask.
  return navigator.locks.request(credentialsLock(profileId), () => renew(profileId, now));
}

/**
 * Credentials fetched anew from the profile's source, however long those in memory would still last.
 * @throws FailureError naming the profile
 */
export async function renewCredentials(profileId: string, now: number): Promise<Credentials> {
  await refuseChainFault(profileId);
  return navigator.locks.request(credentialsLock(profileId), async () => {
    try {
      return await fetchAndKeep(profileId, now, await readHeld(profileId));
    } catch (thrown) {
      await noteProfileFailure(profileId, asFailure(thrown), now);
      throw thrown;
    }
  });
}

/** Before any lock is taken: the locks of profiles that build on each other would wait for each other. */
async function refuseChainFault(profileId: string): Promise<void> {
  const profiles = await profilesItem.read();
  const profile = profiles.find(({ id }) => id === profileId);
  const fault = profile === undefined ? null : findChainFault(profiles, profile);
  if (profile === undefined || fault === null) return;
  const code = fault === 'source-missing' ? 'source-profile-missing' : 'invalid-input';
  fail(code, `profiles that build on each other: ${fault}`, profileFacts(profile));
}

async function renew(profileId: string, now: number): Promise<Credentials> {
  const held = await readHeld(profileId);
  // Whoever waited for the lock finds what was fetched meanwhile.
  if (held !== null && !isDueForRenewal(held, profileId, now)) return held;
  try {
    return await fetchAndKeep(profileId, now, held);
  } catch (thrown) {
    // What is held is still good: its end is when the user has to be asked, and not earlier.
    if (held !== null && isGood(held, now)) return held;
    await noteProfileFailure(profileId, asFailure(thrown), now);
    throw thrown;
  }
}

async function fetchAndKeep(profileId: string, now: number, held: Credentials | null): Promise<Credentials> {
  const profile = (await profilesItem.read()).find(({ id }) => id === profileId);
  if (profile === undefined) return fail('credentials-missing', '', { profile: '', profileId });
  try {
    const resolve = (sourceId: string): Promise<Credentials> => resolveCredentials(sourceId, now);
    const fetched = await fetchFromSource(profile, { now, held, resolve });
    await keepFetched(profileId, fetched);
    await clearProfileFailure(profileId);
    return fetched;
  } catch (thrown) {
    // A profile that this one builds on has named itself already.
    const { facts, ...reason } = asFailure(thrown);
    throw new FailureError({ ...reason, facts: { ...profileFacts(profile), ...facts } });
  }
}

async function readHeld(profileId: string): Promise<Credentials | null> {
  return (await credentialsItem.read())[profileId] ?? null;
}

async function keepFetched(profileId: string, credentials: Credentials): Promise<void> {
  await credentialsItem.update((all) => ({ ...all, [profileId]: credentials }));
  await profilesItem.update((profiles) =>
    profiles.map((profile) =>
      profile.id === profileId ? { ...profile, expiresAt: credentials.expiresAt } : profile,
    ),
  );
}

function isGood({ expiresAt }: Credentials, now: number): boolean {
  return expiresAt === null || expiresAt - MARGIN_MS > now;
}

function isDueForRenewal({ expiresAt }: Credentials, profileId: string, now: number): boolean {
  return expiresAt !== null && expiresAt - RENEW_BEFORE_END_MS - jitter(profileId) <= now;
}

/** The same time for the same profile, so that asking again does not make it due. */
function jitter(profileId: string): number {
  let hash = 0;
  for (const character of profileId) hash = (hash * 31 + character.charCodeAt(0)) % RENEW_JITTER_MS;
  return hash;
}
