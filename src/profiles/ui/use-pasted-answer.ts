import { useState } from 'preact/hooks';
import type { Failure } from '../../failures/failure';
import { asFailure } from '../../failures/failure-error';
import { replacePastedCredentials } from '../add-pasted-profile';
import { forgetCredentials } from '../forget-profile';
import type { Profile } from '../profile';
import { identifyKept } from './identify-kept';
import type { TakenPaste } from './use-paste-box';

/** How far an answer with pasted credentials is. `other-account`: they are good, but not of the account as before. */
type PastedAnswer =
  | { readonly kind: 'none' | 'identifying' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'other-account'; readonly account: string; readonly expected: string };

/** Answering the question for fresh credentials: into memory with them, then who they are, then on. */
export function usePastedAnswer({ id, identity }: Profile, region: string, onAnswered: () => void) {
  const [state, setState] = useState<PastedAnswer>({ kind: 'none' });
  // Keeping other credentials makes the profile forget who it was.
  const [expected] = useState(identity?.account ?? null);

  async function run({ pasted }: TakenPaste): Promise<void> {
    const kept = await identifyKept(await replacePastedCredentials(id, pasted), region);
    // Where AWS cannot be asked, the next call tells; a popup could not ask for access anyway.
    if (kept.kind === 'useless') return setState({ kind: 'failed', failure: kept.failure });
    if (kept.kind === 'known' && expected !== null && kept.account !== expected)
      return setState({ kind: 'other-account', account: kept.account, expected });
    onAnswered();
  }

  return {
    state,
    answer(taken: TakenPaste): void {
      setState({ kind: 'identifying' });
      run(taken).catch((thrown) => {
        taken.putBack();
        setState({ kind: 'failed', failure: asFailure(thrown) });
      });
    },
    /** Gives credentials of another account back. */
    async takeBack(): Promise<void> {
      await forgetCredentials(id);
      setState({ kind: 'none' });
    },
  };
}
