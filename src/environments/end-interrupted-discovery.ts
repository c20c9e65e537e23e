import { discoveryItem } from './discovery-progress';

/**
 * Ends the discovery that a stopped worker left: what it found stays, and the lines that it had not finished are
 * cancelled. Call it while the worker starts, before another discovery can begin.
 */
export async function endInterruptedDiscovery(now: number): Promise<void> {
  await discoveryItem.update((discovery) => {
    if (discovery === null || discovery.finishedAt !== null) return discovery;
    const lines = discovery.lines.map((line) =>
      line.state === 'done' || line.state === 'failed' ? line : { ...line, state: 'cancelled' as const },
    );
    return { ...discovery, finishedAt: now, lines };
  });
}
