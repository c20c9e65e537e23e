import { describe, expect, it } from 'vitest';
import { failure } from '../../../src/failures/failure';
import { openingsItem } from '../../../src/sign-in/opening';
import {
  changeOpening,
  isStillMinting,
  openingOfTab,
  readOpening,
  recordOpening,
  removeOpening,
} from '../../../src/sign-in/opening-log';
import { openingOf } from '../given';

const ids = async (): Promise<string[]> => (await openingsItem.read()).map(({ id }) => id);
const failed = { step: 'failed', failure: failure('timed-out') } as const;

describe('recordOpening', () => {
  it('makes one of two clicks within 100 ms', async () => {
    const [first, second] = await Promise.all([
      recordOpening(openingOf({ id: 'a', requestedAt: 5_000 })),
      recordOpening(openingOf({ id: 'b', requestedAt: 5_100 })),
    ]);
    expect([first.id, second.id]).toEqual(['a', 'a']);
    expect(await ids()).toEqual(['a']);
  });

  it('keeps clicks on different environments apart, the newest first', async () => {
    await recordOpening(openingOf({ id: 'a', requestedAt: 5_000 }));
    const second = await recordOpening(openingOf({ id: 'b', requestedAt: 5_010, environmentId: 'other' }));
    expect(second.id).toBe('b');
    expect(await ids()).toEqual(['b', 'a']);
  });

  it('takes a click one second later as another one', async () => {
    await recordOpening(openingOf({ id: 'a', requestedAt: 5_000, step: 'done' }));
    expect((await recordOpening(openingOf({ id: 'b', requestedAt: 5_999 }))).id).toBe('a');
    expect((await recordOpening(openingOf({ id: 'c', requestedAt: 6_000 }))).id).toBe('c');
  });

  it('takes a click after the clock was set back as another one', async () => {
    await recordOpening(openingOf({ id: 'a', requestedAt: 3_600_000, step: 'done' }));
    expect((await recordOpening(openingOf({ id: 'b', requestedAt: 5_000 }))).id).toBe('b');
  });

  it('replaces earlier failures of the environment, and only those', async () => {
    await openingsItem.update(() => [
      openingOf({ id: 'same', ...failed }),
      openingOf({ id: 'other', environmentId: 'other', ...failed }),
      openingOf({ id: 'ended', step: 'done' }),
    ]);
    expect((await recordOpening(openingOf({ id: 'new', requestedAt: 10_000 }))).id).toBe('new');
    expect(await ids()).toEqual(['new', 'other', 'ended']);
  });

  it('does not take a failed opening for the first click of two', async () => {
    await openingsItem.update(() => [openingOf({ id: 'failed', requestedAt: 5_000, ...failed })]);
    expect((await recordOpening(openingOf({ id: 'new', requestedAt: 5_100 }))).id).toBe('new');
  });

  it('forgets all but the latest 20', async () => {
    for (let index = 0; index < 25; index += 1) {
      await recordOpening(openingOf({ id: String(index), requestedAt: index * 2_000 }));
    }
    expect(await ids()).toEqual(Array.from({ length: 20 }, (_, index) => String(24 - index)));
  });
});

describe('the log', () => {
  it('changes one opening', async () => {
    await openingsItem.update(() => [openingOf({ id: 'a' }), openingOf({ id: 'b' })]);
    await changeOpening('b', (opening) => ({ ...opening, tabId: 7 }));
    expect((await openingsItem.read()).map(({ tabId }) => tabId)).toEqual([null, 7]);
  });

  it('removes one, and says that it is gone', async () => {
    await openingsItem.update(() => [openingOf({ id: 'a' }), openingOf({ id: 'b' })]);
    await removeOpening('a');
    expect(await readOpening('b')).toEqual(openingOf({ id: 'b' }));
    await expect(readOpening('a')).rejects.toMatchObject({ failure: { code: 'invalid-input' } });
  });

  it('knows who still waits for a token', async () => {
    await openingsItem.update(() => [openingOf({ id: 'a' }), openingOf({ id: 'b', step: 'done' })]);
    expect(await isStillMinting('a')).toBe(true);
    expect(await isStillMinting('b')).toBe(false);
    expect(await isStillMinting('c')).toBe(false);
  });
});

describe('openingOfTab', () => {
  it('prefers what is under way to what is newer', () => {
    const newest = openingOf({ id: 'newest', tabId: 7, step: 'done' });
    const underWay = openingOf({ id: 'under way', tabId: 7, step: 'signing-in' });
    expect(openingOfTab([newest, underWay], 7)).toBe(underWay);
    expect(openingOfTab([newest, openingOf({ id: 'older', tabId: 7, step: 'failed' })], 7)).toBe(newest);
    expect(openingOfTab([newest], 8)).toBeNull();
  });
});
