import { describe, expect, it } from 'vitest';
import { coalesceUpdates } from '../../../src/browser/coalesce-updates';
import type { StoredItem } from '../../../src/browser/stored-item';

/** An item whose writes end when the test says so. */
function slowItem() {
  let value: number[] = [];
  const writes: { finish: () => void; fail: (reason: Error) => void }[] = [];
  const item: StoredItem<number[]> = {
    read: async () => value,
    update: (change) =>
      new Promise((resolve, fail) => {
        const finish = (): void => {
          value = change(value);
          resolve(value);
        };
        writes.push({ finish, fail });
      }),
    watch: () => () => undefined,
  };
  return { item, writes, read: () => value };
}

const append = (number: number) => (all: number[]) => [...all, number];
const flush = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('coalesceUpdates', () => {
  it('writes all that came during a write in one go, in their order', async () => {
    const { item, writes, read } = slowItem();
    const update = coalesceUpdates(item);
    const first = update(append(1));
    await flush();
    const others = [2, 3, 4, 5].map((number) => update(append(number)));
    await flush();
    expect(writes).toHaveLength(1);
    writes[0]?.finish();
    await first;
    await flush();
    expect(writes).toHaveLength(2);
    writes[1]?.finish();
    await Promise.all(others);
    expect(read()).toEqual([1, 2, 3, 4, 5]);
  });

  it('resolves only once the change is stored', async () => {
    const { item, writes, read } = slowItem();
    const update = coalesceUpdates(item);
    let isStored = false;
    const stored = update(append(1)).then(() => {
      isStored = true;
    });
    await flush();
    expect(isStored).toBe(false);
    writes[0]?.finish();
    await stored;
    expect(read()).toEqual([1]);
  });

  it('tells a failed write to those whose change is lost, and goes on with the others', async () => {
    const { item, writes, read } = slowItem();
    const update = coalesceUpdates(item);
    const lost = update(append(1));
    const alsoLost = update(append(2));
    await flush();
    const kept = update(append(3));
    writes[0]?.fail(new Error('quota'));
    await expect(lost).rejects.toThrow('quota');
    await expect(alsoLost).rejects.toThrow('quota');
    await flush();
    writes[1]?.finish();
    await kept;
    expect(read()).toEqual([3]);
  });
});
