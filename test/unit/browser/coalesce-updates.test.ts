import { afterEach, describe, expect, it, vi } from 'vitest';
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

const append = (all: number[], numbers: readonly number[]) => [...all, ...numbers];
const flush = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

afterEach(() => vi.useRealTimers());

describe('coalesceUpdates', () => {
  it('writes all that came during a write in one go, in their order', async () => {
    const { item, writes, read } = slowItem();
    const updates = coalesceUpdates(item, append);
    const first = updates.ask(1);
    await flush();
    const others = [2, 3, 4, 5].map((number) => updates.ask(number));
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
    const updates = coalesceUpdates(item, append);
    let isStored = false;
    const stored = updates.ask(1).then(() => {
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
    const updates = coalesceUpdates(item, append);
    const lost = updates.ask(1);
    const alsoLost = updates.ask(2);
    await flush();
    const kept = updates.ask(3);
    writes[0]?.fail(new Error('quota'));
    await expect(lost).rejects.toThrow('quota');
    await expect(alsoLost).rejects.toThrow('quota');
    await flush();
    writes[1]?.finish();
    await kept;
    expect(read()).toEqual([3]);
  });

  it('rests after a write, for longer after a longer one, and never for longer than said', async () => {
    vi.useFakeTimers();
    const { item, writes } = slowItem();
    const updates = coalesceUpdates(item, append, { factor: 4, maxMs: 2_000 });
    for (const [took, rested] of [
      [100, 400],
      [300, 1_200],
      [900, 2_000],
    ] as const) {
      const before = writes.length;
      const stored = updates.ask(1);
      await vi.advanceTimersByTimeAsync(0);
      expect(writes).toHaveLength(before + 1);
      await vi.advanceTimersByTimeAsync(took);
      writes[before]?.finish();
      await stored;
      void updates.ask(2);
      await vi.advanceTimersByTimeAsync(rested - 1);
      expect(writes).toHaveLength(before + 1);
      await vi.advanceTimersByTimeAsync(1);
      expect(writes).toHaveLength(before + 2);
      writes[before + 1]?.finish();
      await vi.advanceTimersByTimeAsync(0);
    }
  });

  it('ends its rest in a hurry', async () => {
    vi.useFakeTimers();
    const { item, writes, read } = slowItem();
    const updates = coalesceUpdates(item, append, { factor: 4, maxMs: 2_000 });
    const first = updates.ask(1);
    await vi.advanceTimersByTimeAsync(500);
    writes[0]?.finish();
    await first;
    const second = updates.ask(2);
    await vi.advanceTimersByTimeAsync(10);
    expect(writes).toHaveLength(1);
    updates.hurry();
    await vi.advanceTimersByTimeAsync(0);
    expect(writes).toHaveLength(2);
    writes[1]?.finish();
    await second;
    expect(read()).toEqual([1, 2]);
  });
});
