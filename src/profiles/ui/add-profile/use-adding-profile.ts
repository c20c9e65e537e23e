import { useState } from 'preact/hooks';
import type { Partition } from '../../../airflow/partition';
import type { Failure } from '../../../failures/failure';
import { asFailure } from '../../../failures/failure-error';
import { send } from '../../../messages/send';
import { forgetProfile } from '../../forget-profile';
import { type Profile, profilesItem } from '../../profile';
import type { Source } from '../../source';

/** A profile to be, with everything that makes it work. */
export interface WantedProfile {
  readonly name: string;
  readonly partition: Partition;
  readonly source: Source;
  /** Where AWS is asked who it is. */
  readonly region: string;
  /** Puts into memory what the profile needs besides. */
  readonly keepSecrets?: (profileId: string) => Promise<void>;
}

/** How far the adding is. `asked`: AWS wants an MFA code first. `failed`: it was tried, and is not kept. */
export type AddingState =
  | { readonly kind: 'idle' | 'asking-access' | 'denied' | 'trying' }
  | { readonly kind: 'asked'; readonly failure: Failure; readonly profile: Profile; readonly region: string }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly wanted: WantedProfile };

/** Adds a profile once it was seen to give credentials; or without, where the user wants it all the same. */
export function useAddingProfile(onAdded: (profileIds: string[]) => void) {
  const [state, setState] = useState<AddingState>({ kind: 'idle' });

  /** `granting` is the answer to the prompt for host access, which the click has begun with. */
  function add(wanted: WantedProfile, granting: Promise<boolean>): void {
    setState({ kind: 'asking-access' });
    const earlier = state.kind === 'asked' ? state.profile.id : null;
    attempt(wanted, async () => {
      if (earlier !== null) await forgetProfile(earlier);
      if (await granting) await tryOut(await keep(wanted), wanted.region, wanted);
      else setState({ kind: 'denied' });
    });
  }

  async function tryOut(profile: Profile, region: string, wanted: WantedProfile): Promise<void> {
    setState({ kind: 'trying' });
    const identified = await send('profile.identify', { profileId: profile.id, region });
    if (identified.ok) return finish(profile.id);
    const failure = identified.error;
    const isOurs = failure.facts['profileId'] === profile.id;
    if (isOurs && (failure.code === 'mfa-needed' || failure.code === 'mfa-refused'))
      return setState({ kind: 'asked', failure, profile, region });
    await forgetProfile(profile.id);
    setState({ kind: 'failed', failure, wanted });
  }

  /** Goes on after the question of `asked` was answered. */
  function goOn({ profile, region }: Extract<AddingState, { kind: 'asked' }>): void {
    const { name, partition, source } = profile;
    const wanted = { name, partition, source, region };
    attempt(wanted, () => tryOut(profile, region, wanted));
  }

  function keepAnyway(wanted: WantedProfile): void {
    attempt(wanted, async () => finish((await keep(wanted)).id));
  }

  function finish(profileId: string): void {
    setState({ kind: 'idle' });
    onAdded([profileId]);
  }

  function attempt(wanted: WantedProfile, work: () => Promise<void>): void {
    work().catch((thrown) => setState({ kind: 'failed', failure: asFailure(thrown), wanted }));
  }

  return {
    state,
    isBusy: state.kind === 'asking-access' || state.kind === 'trying',
    keptId: state.kind === 'asked' ? state.profile.id : null,
    add,
    goOn,
    keepAnyway,
  };
}

async function keep({ name, partition, source, keepSecrets }: WantedProfile): Promise<Profile> {
  const profile: Profile = {
    id: crypto.randomUUID(),
    name,
    source,
    partition,
    maskedKeyId: '',
    isLongLived: false,
    identity: null,
    expiresAt: null,
  };
  await keepSecrets?.(profile.id);
  await profilesItem.update((profiles) => [...profiles, profile]);
  return profile;
}
