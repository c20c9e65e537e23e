import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../failures/failure';
import { settle } from '../../failures/result';
import { listRoles, type RolesListed } from '../list-roles';

interface RolesState {
  readonly listed: RolesListed | null;
  readonly isDone: boolean;
  readonly failure: Failure | null;
}

const NOTHING: RolesState = { listed: null, isDone: false, failure: null };

/** The roles at an access portal, as they come; asked for anew by `again`. */
export function useRoles(sessionId: string): RolesState & { again: () => void } {
  const [state, setState] = useState<RolesState>(NOTHING);
  const [round, setRound] = useState(0);

  useEffect(() => {
    const stop = new AbortController();
    setState(NOTHING);
    const onListed = (listed: RolesListed): void => {
      if (!stop.signal.aborted) setState((current) => ({ ...current, listed }));
    };
    void settle(() => listRoles(sessionId, onListed, stop.signal)).then((result) => {
      if (stop.signal.aborted) return;
      setState((current) => ({ ...current, isDone: result.ok, failure: result.ok ? null : result.error }));
    });
    return () => stop.abort();
  }, [sessionId, round]);

  return { ...state, again: () => setRound(round + 1) };
}
