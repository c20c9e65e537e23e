import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';

/**
 * How far AWS's clock is ahead of this computer's, in ms. Signing with it cures a wrong clock; it is learnt
 * from the `Date` of an answer and kept for the browser session, since each call has a client of its own.
 */
export const clockOffsetItem = storedItem<number>({
  area: 'session',
  key: 'clock-offset',
  schema: v.number(),
  fallback: 0,
});
