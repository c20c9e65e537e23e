import { useState } from 'preact/hooks';
import { requestHostAccess } from '../../browser/host-access';
import type { Failure } from '../../failures/failure';
import { asFailure } from '../../failures/failure-error';
import type { Result } from '../../failures/result';
import { apiPatterns } from '../../hosts/api-patterns';

/** How far the adding of an environment is. */
export type AddingState =
  | { readonly kind: 'idle' | 'busy' | 'denied' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Adding an environment with the help of AWS: host access first, then the question. */
export function useAdding(onAdded: (environmentId: string) => void) {
  const [state, setState] = useState<AddingState>({ kind: 'idle' });

  /** Call it first in the handler of the click: Chrome wants the user's gesture for its prompt. */
  function add(region: string, ask: () => Promise<Result<{ environmentId: string }>>): void {
    const granting = requestHostAccess(apiPatterns([region]));
    setState({ kind: 'busy' });
    finish(granting, ask).catch((thrown) => setState({ kind: 'failed', failure: asFailure(thrown) }));
  }

  async function finish(
    granting: Promise<boolean>,
    ask: () => Promise<Result<{ environmentId: string }>>,
  ): Promise<void> {
    if (!(await granting)) return setState({ kind: 'denied' });
    const added = await ask();
    if (!added.ok) return setState({ kind: 'failed', failure: added.error });
    setState({ kind: 'idle' });
    onAdded(added.value.environmentId);
  }

  return { state, add };
}
