import { useState } from 'preact/hooks';
import type { Failure } from '../../failures/failure';
import { send } from '../../messages/send';

/** A discovery that this page asked for. */
export interface Searching {
  /** Why it ended before its time; null while all is well. */
  readonly failure: Failure | null;
  start(profileIds: readonly string[], regions: readonly string[]): void;
}

/** Starts discoveries. Their progress is in the store; what comes back here is only how the asking went. */
export function useDiscovery(): Searching {
  const [failure, setFailure] = useState<Failure | null>(null);

  async function run(profileIds: readonly string[], regions: readonly string[]): Promise<void> {
    setFailure(null);
    const reply = await send('discovery.start', { profileIds: [...profileIds], regions: [...regions] });
    if (!reply.ok) setFailure(reply.error);
  }

  return { failure, start: (profileIds, regions) => void run(profileIds, regions) };
}
