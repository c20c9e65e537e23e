import { fakeBrowser } from '@webext-core/fake-browser';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { type StoredItem, storedItem } from '../../../src/browser/stored-item';

const schema = v.object({ count: v.number(), label: v.optional(v.string(), '') });
type Counter = v.InferOutput<typeof schema>;

const itemIn = (area: 'local' | 'session'): StoredItem<Counter> =>
  storedItem<Counter>({ area, key: 'counter', schema, fallback: { count: 0, label: 'none' } });
const add = ({ count, label }: Counter): Counter => ({ count: count + 1, label });

describe.each(['local', 'session'] as const)('an item in %s storage', (area) => {
  const item = itemIn(area);
  const stored = () => fakeBrowser.storage[area].get();

  it('is its fallback before it is written', async () => {
    expect(await item.read()).toEqual({ count: 0, label: 'none' });
    expect(await stored()).toEqual({});
  });

  it('is what was written, and only there', async () => {
    expect(await item.update(add)).toEqual({ count: 1, label: 'none' });
    expect(await item.read()).toEqual({ count: 1, label: 'none' });
    expect(await stored()).toEqual({ counter: { count: 1, label: 'none' } });
    const other = area === 'local' ? 'session' : 'local';
    expect(await fakeBrowser.storage[other].get()).toEqual({});
  });

  it('loses no update of many at once, also by another declaration of it', async () => {
    const again = itemIn(area);
    await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? item : again).update(add)));
    expect((await item.read()).count).toBe(40);
  });

  it('goes on after an update that throws, and stores nothing of it', async () => {
    const broken = item.update(() => {
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect(await item.update(add)).toMatchObject({ count: 1 });
  });

  it('is not written where nothing changes', async () => {
    await item.update(add);
    const onChange = vi.fn();
    const stop = item.watch(onChange);
    await item.update((current) => current);
    expect(onChange).not.toHaveBeenCalled();
    stop();
  });

  it('fills in what an older version did not know', async () => {
    await fakeBrowser.storage[area].set({ counter: { count: 3 } });
    expect(await item.read()).toEqual({ count: 3, label: '' });
  });

  it('drops fields that its schema does not name', async () => {
    await fakeBrowser.storage[area].set({ counter: { count: 3, label: 'x', token: 'planted' } });
    expect(await item.read()).toEqual({ count: 3, label: 'x' });
  });

  it('that no longer fits is kept aside before it is overwritten', async () => {
    await fakeBrowser.storage[area].set({ counter: { count: 'many' } });
    expect(await item.read()).toEqual({ count: 0, label: 'none' });
    await item.update(add);
    expect(await stored()).toEqual({
      counter: { count: 1, label: 'none' },
      'counter.rejected': { count: 'many' },
    });
  });
});

describe('watch', () => {
  const item = itemIn('local');

  it('tells each change until it is stopped', async () => {
    const onChange = vi.fn();
    const stop = item.watch(onChange);
    await item.update(add);
    await item.update(add);
    stop();
    await item.update(add);
    expect(onChange.mock.calls).toEqual([[{ count: 1, label: 'none' }], [{ count: 2, label: 'none' }]]);
  });

  it('tells nothing of other items, nor of the same key in the other area', async () => {
    const onChange = vi.fn();
    const stop = item.watch(onChange);
    await fakeBrowser.storage.local.set({ another: 1 });
    await itemIn('session').update(add);
    expect(onChange).not.toHaveBeenCalled();
    stop();
  });

  it('tells the fallback when the item is removed, or written so that it does not fit', async () => {
    await item.update(add);
    const onChange = vi.fn();
    const stop = item.watch(onChange);
    await fakeBrowser.storage.local.remove('counter');
    await fakeBrowser.storage.local.set({ counter: 'odd' });
    expect(onChange.mock.calls).toEqual([[{ count: 0, label: 'none' }], [{ count: 0, label: 'none' }]]);
    stop();
  });
});

describe('whatever is stored', () => {
  it('reads as a value of the schema', async () => {
    const item = itemIn('local');
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (raw) => {
        await fakeBrowser.storage.local.set({ counter: raw });
        expect(v.is(schema, await item.read())).toBe(true);
      }),
    );
  });
});
