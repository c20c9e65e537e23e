import * as v from 'valibot';
import { browser } from './extension-api';

type Area = 'local' | 'session';
type Schema<Value> = v.GenericSchema<unknown, Value>;

/** One value in extension storage, read through its schema and written by one writer at a time. */
export interface StoredItem<Value> {
  /** The stored value; the fallback where nothing, or nothing valid, is stored. */
  read(): Promise<Value>;
  /** Writes `change(current)`. Updates of one item never overlap, in whichever context they run. */
  update(change: (current: Value) => Value): Promise<Value>;
  /** Calls back after each change, from any context. Returns the function that stops it. */
  watch(onChange: (value: Value) => void): () => void;
}

interface Definition<Value> {
  area: Area;
  key: string;
  schema: Schema<Value>;
  fallback: Value;
}

/** Declares a stored item. Values that no longer fit the schema are kept aside under `<key>.rejected`. */
export function storedItem<Value>({ area, key, schema, fallback }: Definition<Value>): StoredItem<Value> {
  function parse(raw: unknown): { value: Value; isRejected: boolean } {
    if (raw === undefined) return { value: fallback, isRejected: false };
    const parsed = v.safeParse(schema, raw);
    return parsed.success
      ? { value: parsed.output, isRejected: false }
      : { value: fallback, isRejected: true };
  }

  async function load(): Promise<Value> {
    const stored = await browser.storage[area].get(key);
    const { value, isRejected } = parse(stored[key]);
    // Nothing that the user had is lost: the next write would otherwise overwrite it.
    if (isRejected) await browser.storage[area].set({ [`${key}.rejected`]: stored[key] });
    return value;
  }

  return {
    read: load,
    update(change) {
      return navigator.locks.request(`stored-item:${key}`, async () => {
        const current = await load();
        const next = change(current);
        if (next !== current) await browser.storage[area].set({ [key]: next });
        return next;
      });
    },
    watch(onChange) {
      const listener = (changes: Record<string, { newValue?: unknown }>, changedArea: string): void => {
        const change = changes[key];
        if (changedArea === area && change !== undefined) onChange(parse(change.newValue).value);
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}
