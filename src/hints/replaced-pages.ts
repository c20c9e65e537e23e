import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';

/**
 * The host whose error page was last replaced by the help page, by tab id. Once is enough: Back leads to the
 * error page again, and must not be led away from it.
 */
export const replacedPagesItem = storedItem<Record<string, string>>({
  area: 'session',
  key: 'replaced-pages',
  schema: v.record(v.string(), v.string()),
  fallback: {},
});

/** Lets the next error page of a tab be replaced again: its page has come, is tried again, or the tab is closed. */
export async function forgetReplacedPage(tabId: number): Promise<void> {
  await replacedPagesItem.update((all) => {
    const { [tabId]: replaced, ...rest } = all;
    return replaced === undefined ? all : rest;
  });
}
