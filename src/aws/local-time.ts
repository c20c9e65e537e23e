/** Clocks that differ by less than this, in ms, are taken for equal: an answer's `Date` has whole seconds. */
const TOLERANCE_MS = 60_000;

/**
 * A time that a service told, by the clock of this computer: both in ms since the epoch. `date` is the `Date` of
 * the service's answer that has just come, NaN where there was none. With a wrong clock, credentials would seem
 * over while they are good, or good while they are over.
 */
export function toLocalTime(time: number, date: number): number {
  const offset = date - Date.now();
  return Math.abs(offset) > TOLERANCE_MS ? time - offset : time;
}
