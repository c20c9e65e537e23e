import { useState } from 'preact/hooks';
import { partitionOfRegion } from '../../airflow/partition';
import type { Failure } from '../../failures/failure';
import { asFailure } from '../../failures/failure-error';
import { apiPatterns } from '../../hosts/api-patterns';
import type { KeptProfile } from '../add-pasted-profile';
import type { PastedCredentials } from '../paste/pasted-credentials';
import { identifyKept } from './identify-kept';
import { requestIdentityAccess } from './request-identity-access';
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

/** Connecting a profile: host access, then the credentials into memory, then the question who they are. */
export function useConnecting() {
  const [state, setState] = useState<ConnectingState>({ kind: 'idle' });

  /** Call it first in the handler of the click: Chrome wants the user's gesture for its prompt. */
  function connect(wish: Wish): void {
    const granting = requestIdentityAccess(apiPatterns(wish.regions), wish.regions[0]);
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
    const kept = await wish.keep(taken.pasted);
    const { profileId } = kept;
    const identity = await identifyKept(kept, regionToAsk(wish.regions, taken.pasted.region));
    if (identity.kind === 'useless') return setState({ kind: 'failed', failure: identity.failure });
    if (identity.kind === 'unsure') return setState({ kind: 'unsure', failure: identity.failure, profileId });
    setState({ kind: 'idle' });
    wish.onConnected(profileId);
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
