import { useState } from 'preact/hooks';
import { partitionOfRegion } from '../../airflow/partition';
import { requestHostAccess } from '../../browser/host-access';
import type { Failure } from '../../failures/failure';
import type { FailureCode } from '../../failures/failure-codes';
import { asFailure } from '../../failures/failure-error';
import { apiPatterns } from '../../hosts/api-patterns';
import { send } from '../../messages/send';
import type { KeptProfile } from '../add-pasted-profile';
import { forgetCredentials, forgetProfile } from '../forget-profile';
import type { PastedCredentials } from '../paste/pasted-credentials';
import type { TakenPaste } from './use-paste-box';

/** How far the connecting of a profile is. `unsure`: kept, but AWS could not be asked who it is. */
export type ConnectingState =
  | { readonly kind: 'idle' | 'asking-access' | 'identifying' | 'denied' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'unsure'; readonly failure: Failure; readonly profileId: string };

interface Wish {
  /** All of one partition; at least one. */
  readonly regions: readonly string[];
  readonly take: () => TakenPaste | null;
  /** Puts the credentials into memory, for a new profile or one that is there. */
  readonly keep: (pasted: PastedCredentials) => Promise<KeptProfile>;
  readonly onConnected: (profileId: string) => void;
}

/** Failures after which the credentials are of no use. */
const USELESS: readonly FailureCode[] = ['credentials-invalid', 'credentials-expired', 'root-identity'];

/** Connecting a profile: host access, then the credentials into memory, then the question who they are. */
export function useConnecting() {
  const [state, setState] = useState<ConnectingState>({ kind: 'idle' });

  /** Call it first in the handler of the click: Chrome wants the user's gesture for its prompt. */
  function connect(wish: Wish): void {
    const granting = requestHostAccess(apiPatterns(wish.regions));
    const taken = wish.take();
    setState({ kind: 'asking-access' });
    run(granting, taken, wish).catch((thrown) => {
      taken?.putBack();
      setState({ kind: 'failed', failure: asFailure(thrown) });
    });
  }

  async function run(granting: Promise<boolean>, taken: TakenPaste | null, wish: Wish): Promise<void> {
    const isGranted = await granting;
    if (taken === null) return setState({ kind: 'idle' });
    if (!isGranted) {
      taken.putBack();
      return setState({ kind: 'denied' });
    }
    setState({ kind: 'identifying' });
    const { profileId, isNew } = await wish.keep(taken.pasted);
    const region = regionToAsk(wish.regions, taken.pasted.region);
    const identified = await send('profile.identify', { profileId, region });
    if (identified.ok) {
      setState({ kind: 'idle' });
      return wish.onConnected(profileId);
    }
    const failure = identified.error;
    if (!USELESS.includes(failure.code)) return setState({ kind: 'unsure', failure, profileId });
    await (isNew ? forgetProfile : forgetCredentials)(profileId);
    setState({ kind: 'failed', failure });
  }

  return { state, connect, reset: () => setState({ kind: 'idle' }) };
}

/** The region that the credentials name is one where their account is at home. */
function regionToAsk(regions: readonly string[], named: string | null): string {
  const [first] = regions;
  if (first === undefined) throw new RangeError('No region to ask in.');
  const isWanted = named !== null && regions.includes(named);
  return isWanted && partitionOfRegion(named) === partitionOfRegion(first) ? named : first;
}
