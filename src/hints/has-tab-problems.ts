import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';

/** The same as `tabProblemsItem`, unread: the popup looks at it before it has fetched what can read it. */
const unreadItem = storedItem<unknown>({
  area: 'session',
  key: 'tab-problems',
  schema: v.unknown(),
  fallback: {},
});

/** Whether any tab has a problem. */
export async function hasTabProblems(): Promise<boolean> {
  return Object.keys((await unreadItem.read()) ?? {}).length > 0;
}
