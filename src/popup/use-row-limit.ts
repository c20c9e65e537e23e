import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PopupStore } from './popup-store';

/** The height of a row in CSS pixels, as environment-row.css sets it. */
export const ROW_HEIGHT = 52;

/** As many rows as a popup of full height shows, and one page more. */
export const FIRST_ROWS = 24;

/**
 * How many rows to draw: those that are in sight or were, up to the selected one, and one page more. A list of
 * hundreds is painted as fast as a short one.
 */
export function useRowLimit(store: PopupStore, list: RefObject<HTMLElement | null>): number {
  const [limit, setLimit] = useState(FIRST_ROWS);
  const selectedIndex = store.rows.value.findIndex(({ id }) => id === store.selected.value?.id);

  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const onScroll = (): void => {
      const inSight = Math.ceil((element.scrollTop + element.clientHeight) / ROW_HEIGHT);
      setLimit((current) => Math.max(current, inSight + FIRST_ROWS));
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [list]);

  return Math.max(limit, selectedIndex + FIRST_ROWS);
}
