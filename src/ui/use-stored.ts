import { useEffect, useState } from 'preact/hooks';
import type { StoredItem } from '../browser/stored-item';

/** The value of a stored item, kept up to date; undefined until it was read for the first time. */
export function useStored<Value>(item: StoredItem<Value>): Value | undefined {
  return useStoredPart(item, wholeOf);
}

/**
 * What `select` makes of a stored item, kept up to date, for values of which not all should stay in a page.
 * The first `select` stays in use.
 */
export function useStoredPart<Value, Part>(
  item: StoredItem<Value>,
  select: (value: Value) => Part,
): Part | undefined {
  const [part, setPart] = useState<Part>();

  useEffect(() => {
    let isOutdated = false;
    const stop = item.watch((next) => {
      isOutdated = true;
      setPart(() => select(next));
    });
    void item.read().then((first) => {
      // A change that came while reading is newer than what was read.
      if (!isOutdated) setPart(() => select(first));
    });
    return () => {
      isOutdated = true;
      stop();
    };
  }, [item]);

  return part;
}

function wholeOf<Value>(value: Value): Value {
  return value;
}
