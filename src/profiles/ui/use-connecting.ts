import { useState } from 'preact/hooks';
import { partitionOfRegion } from '../../airflow/partition';
import type { Failure } from '../../failures/failure';
import { asFailure } from '../../failures/failure-error';
import { apiPatterns } from '../../hosts/api-patterns';
import { send } from '../../messages/send';
import type { Asked } from '../add-pasted-profile';
import type { PastedCredentials } from '../paste/pasted-credentials';
import { identifyPaste } from './identify-paste';
import { requestIdentityAccess } from './request-identity-access';
import type { TakenPaste } from './use-paste-box';

/** How far the connecting of a profile is. `unsure`: AWS could not be asked who it is, and nothing is kept yet. */
export type ConnectingState =
  | { readonly kind: 'idle' | 'asking-access' | 'identifying' | 'denied' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'unsure'; readonly failure: Failure; readonly goOn: () => void };

interface Wish {
  /** All of one partition; at least one. */
  readonly regions: readonly string[];
  readonly take: () => TakenPaste | null;
  /** Puts the credentials into memory, for a new profile or one that is there. Resolves to its id. */
  readonly keep: (pasted: PastedCredentials, asked: Asked) => Promise<string>;
  readonly onConnected: (profileId: string) => void;
}

/** Connecting a profile: host access, then the question who the credentials are, then with them into memory. */
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
    const { pasted } = taken;
    const paste = await identifyPaste(pasted, regionToAsk(wish.regions, pasted.region));
    if (paste.kind === 'useless') return setState({ kind: 'failed', failure: paste.failure });
    if (paste.kind === 'known') return keep(wish, pasted, paste.asked);
    const goOn = (): void => {
      keep(wish, pasted, paste.asked).catch((thrown) =>
        setState({ kind: 'failed', failure: asFailure(thrown) }),
      );
    };
    setState({ kind: 'unsure', failure: paste.failure, goOn });
  }

  async function keep(wish: Wish, pasted: PastedCredentials, asked: Asked): Promise<void> {
    const profileId = await wish.keep(pasted, asked);
    void send('profile.learn-alias', { profileId, region: asked.region });
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
