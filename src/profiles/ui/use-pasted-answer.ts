import { useState } from 'preact/hooks';
import type { Failure } from '../../failures/failure';
import { asFailure } from '../../failures/failure-error';
import { send } from '../../messages/send';
import { type Asked, replacePastedCredentials } from '../add-pasted-profile';
import type { PastedCredentials } from '../paste/pasted-credentials';
import type { Profile } from '../profile';
import { identifyPaste } from './identify-paste';
import type { TakenPaste } from './use-paste-box';

/**
 * How far an answer with pasted credentials is. `other-account`: they are good, but not of the account as before, and
 * nothing is kept of them until the user has said so.
 */
type PastedAnswer =
  | { readonly kind: 'none' | 'identifying' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'other-account';
      readonly account: string;
      readonly expected: string;
      readonly useAnyway: () => void;
    };

/** Answering the question for fresh credentials: who they are, then into memory with them, then on. */
export function usePastedAnswer({ id, identity }: Profile, region: string, onAnswered: () => void) {
  const [state, setState] = useState<PastedAnswer>({ kind: 'none' });
  const expected = identity?.account ?? null;

  async function run(pasted: PastedCredentials): Promise<void> {
    const paste = await identifyPaste(pasted, region);
    if (paste.kind === 'useless') return setState({ kind: 'failed', failure: paste.failure });
    // Where AWS cannot be asked, the next call tells; a popup could not ask for access anyway.
    if (paste.kind === 'unsure') return keep(pasted, paste.asked);
    const { account } = paste.asked.identity;
    if (expected === null || account === expected) return keep(pasted, paste.asked);
    const useAnyway = (): void => {
      setState({ kind: 'identifying' });
      attempt(keep(pasted, paste.asked));
    };
    setState({ kind: 'other-account', account, expected, useAnyway });
  }

  async function keep(pasted: PastedCredentials, asked: Asked): Promise<void> {
    await replacePastedCredentials(id, pasted, asked);
    void send('profile.learn-alias', { profileId: id, region });
    onAnswered();
  }

  function attempt(work: Promise<void>, onFailed?: () => void): void {
    work.catch((thrown) => {
      onFailed?.();
      setState({ kind: 'failed', failure: asFailure(thrown) });
    });
  }

  return {
    state,
    answer({ pasted, putBack }: TakenPaste): void {
      setState({ kind: 'identifying' });
      attempt(run(pasted), putBack);
    },
    /** Gives credentials of another account back. */
    takeBack: (): void => setState({ kind: 'none' }),
  };
}
