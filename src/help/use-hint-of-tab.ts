import { useEffect, useState } from 'preact/hooks';
import type { Hint } from '../hints/hint';
import { tabHintsItem } from '../hints/tab-hints';

/**
 * The hint of a tab, kept up to date; null once its page is well, or gone. In the tab itself, which shows the
 * help page and no other, the first one stays.
 */
export function useHintOfTab(first: Hint | null, isInPlace: boolean): Hint | null {
  const [hint, setHint] = useState(first);
  useEffect(() => {
    if (first === null || isInPlace) return;
    return tabHintsItem.watch((hints) => setHint(hints[first.tabId] ?? null));
  }, [first, isInPlace]);
  return hint;
}
