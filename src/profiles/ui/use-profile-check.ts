import { useState } from 'preact/hooks';
import { requestHostAccess } from '../../browser/host-access';
import type { Failure } from '../../failures/failure';
import { asFailure } from '../../failures/failure-error';
import { apiPatterns } from '../../hosts/api-patterns';
import { send } from '../../messages/send';
import { accountNameOf } from '../account-name';
import type { Profile } from '../profile';
import { profilePatterns } from '../profile-patterns';
import { requestIdentityAccess } from './request-identity-access';

/** What is done with a profile: asking AWS who it is, or fetching its credentials anew before. */
export type ProfileCheck = 'profile.identify' | 'profile.renew';

/** How a check of a profile went. */
export type CheckState =
  | { readonly kind: 'idle' | 'denied' }
  | { readonly kind: 'busy'; readonly check: ProfileCheck }
  | { readonly kind: 'good'; readonly check: ProfileCheck }
  | { readonly kind: 'failed'; readonly check: ProfileCheck; readonly failure: Failure };

/** Trying and renewing a profile: host access first, then the question who it is. */
export function useProfileCheck(profile: Profile, profiles: readonly Profile[], region: string) {
  const [state, setState] = useState<CheckState>({ kind: 'idle' });

  async function run(check: ProfileCheck, granting: Promise<boolean>): Promise<void> {
    if (!(await granting)) return setState({ kind: 'denied' });
    const reply = await send(check, { profileId: profile.id, region });
    setState(reply.ok ? { kind: 'good', check } : { kind: 'failed', check, failure: reply.error });
  }

  return {
    state,
    /** Call it first in the handler of the click: Chrome wants the user's gesture for its prompt. */
    start(check: ProfileCheck): void {
      const patterns = [...profilePatterns(profile, profiles), ...apiPatterns([region])];
      // An account that has a name needs no alias.
      const isNamed = accountNameOf(profile) !== '';
      const granting = isNamed ? requestHostAccess(patterns) : requestIdentityAccess(patterns, region);
      setState({ kind: 'busy', check });
      run(check, granting).catch((thrown) => setState({ kind: 'failed', check, failure: asFailure(thrown) }));
    },
    /** Goes on after a question was answered, with no more to ask for. */
    repeat(check: ProfileCheck): void {
      setState({ kind: 'busy', check });
      void run(check, Promise.resolve(true));
    },
    reset: (): void => setState({ kind: 'idle' }),
  };
}
