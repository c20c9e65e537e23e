import { useEffect, useState } from 'preact/hooks';
import type { PopupStore } from './popup-store';

/** As many rows as a popup of full height shows, and one page more. */
export const FIRST_ROWS = 24;

/**
 * How many rows to draw now. What is in sight is painted first; the rest of a long list follows in the next
 * frames, before anyone can scroll to it, unless the selection is already there.
 */
export function useRowLimit(store: PopupStore): number {
  const [limit, setLimit] = useState(FIRST_ROWS);
  const { value: rows } = store.rows;
  const selectedIndex = rows.findIndex(({ id }) => id === store.selected.value?.id);

  useEffect(() => {
    if (limit >= rows.length) return;
    const timer = setTimeout(() => setLimit(rows.length));
    return () => clearTimeout(timer);
  }, [limit, rows.length]);

  return Math.max(limit, selectedIndex + FIRST_ROWS);
}
