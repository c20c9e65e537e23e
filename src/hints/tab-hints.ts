import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';
import { type Hint, hintSchema } from './hint';

/** The hint of each tab whose page has a problem now, by tab id. */
export const tabHintsItem = storedItem<Record<string, Hint>>({
  area: 'session',
  key: 'tab-hints',
  schema: v.record(v.string(), hintSchema),
  fallback: {},
});
