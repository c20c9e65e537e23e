import { useState } from 'preact/hooks';
import { requestSiteDataPermission } from '../../browser/site-data-permission';
import type { Result } from '../../failures/result';
import { send } from '../../messages/send';
import type { Hint, HintAct } from '../hint';

/** What the user can have done about a hint, and how that stands. */
export interface HintActs {
  readonly busyAct: HintAct | null;
  /** The user or Chrome did not permit to clear site data. */
  readonly isClearDenied: boolean;
  /** The kind of problem was muted here. */
  readonly isMuted: boolean;
  /** Call it in the click handler itself: Chrome wants the user's gesture for a permission. */
  run(act: HintAct): Promise<void>;
  mute(): Promise<void>;
}

/**
 * Has the worker act on a hint. `onDone` is called once the worker leads the tab away, `onResult` with every
 * answer, so that a failure is told.
 */
export function useHintActs(
  { tabId, problem }: Hint,
  onResult: (result: Result<unknown>) => void,
  onDone: () => void,
): HintActs {
  const [busyAct, setBusyAct] = useState<HintAct | null>(null);
  const [isClearDenied, setClearDenied] = useState(false);
  const [isMuted, setMuted] = useState(false);

  async function clear(): Promise<boolean> {
    // First of all: Chrome wants the user's gesture.
    const isPermitted = await requestSiteDataPermission().catch(() => false);
    setClearDenied(!isPermitted);
    if (!isPermitted) return false;
    const result = await send('hint.clear-site-data', { tabId });
    onResult(result);
    if (result.ok) setClearDenied(!result.value.isPermitted);
    return result.ok && result.value.isPermitted;
  }

  async function signIn(): Promise<boolean> {
    const result = await send('hint.sign-in-again', { tabId });
    onResult(result);
    return result.ok;
  }

  return {
    busyAct,
    isClearDenied,
    isMuted,
    async run(act) {
      if (busyAct !== null) return;
      const running = act === 'clear-site-data' ? clear() : signIn();
      setBusyAct(act);
      if (await running) onDone();
      setBusyAct(null);
    },
    async mute() {
      const result = await send('hint.mute', { problem });
      onResult(result);
      setMuted(result.ok);
    },
  };
}
