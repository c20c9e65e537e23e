import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';
import { type TabProblem, tabProblemSchema } from './tab-problem';

/** What was seen on the page of each tab that may have a problem now, by tab id. For the worker and the badge. */
export const tabProblemsItem = storedItem<Record<string, TabProblem>>({
  area: 'session',
  key: 'tab-problems',
  schema: v.record(v.string(), tabProblemSchema),
  fallback: {},
});
