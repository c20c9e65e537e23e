import type { Discovery, DiscoveryLine } from '../discovery-progress';

/** A discovery in numbers. */
export interface DiscoveryTotals {
  readonly lines: number;
  /** Lines that have come to an end, good or bad. */
  readonly settled: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly listed: number;
  readonly described: number;
}

/** Counts the lines of a discovery and what they found. */
export function discoveryTotals({ lines }: { readonly lines: readonly DiscoveryLine[] }): DiscoveryTotals {
  const count = (...states: DiscoveryLine['state'][]): number =>
    lines.filter(({ state }) => states.includes(state)).length;
  return {
    lines: lines.length,
    settled: count('done', 'failed', 'cancelled'),
    failed: count('failed'),
    cancelled: count('cancelled'),
    listed: lines.reduce((sum, { listed }) => sum + listed, 0),
    described: lines.reduce((sum, { described }) => sum + described, 0),
  };
}

/** Ends a discovery that its worker can no longer end: what it had not come to is cancelled. */
export function endDiscovery(discovery: Discovery, now: number): Discovery {
  if (discovery.finishedAt !== null) return discovery;
  const lines = discovery.lines.map((line): DiscoveryLine => {
    const isSettled = line.state === 'done' || line.state === 'failed';
    return isSettled ? line : { ...line, state: 'cancelled' };
  });
  return { ...discovery, finishedAt: now, lines };
}
