import { describe, expect, it, vi } from 'vitest';
import {
  hasHostAccess,
  readGrantedPatterns,
  releaseHostAccess,
  requestHostAccess,
  watchHostAccess,
} from '../../../src/browser/host-access';
import { refuseHostAccess } from '../fake-permissions';

const A = 'https://a.example.com/*';
const B = 'https://b.example.com/*';

describe('host access', () => {
  it('is asked for, and then there', async () => {
    expect(await hasHostAccess([A])).toBe(false);
    expect(await requestHostAccess([A])).toBe(true);
    expect(await hasHostAccess([A])).toBe(true);
    expect(await hasHostAccess([A, B])).toBe(false);
    expect(await readGrantedPatterns()).toEqual([A]);
  });

  it('can be refused', async () => {
    refuseHostAccess();
    expect(await requestHostAccess([A])).toBe(false);
    expect(await readGrantedPatterns()).toEqual([]);
  });

  it('tells of every change', async () => {
    const onChange = vi.fn();
    watchHostAccess(onChange);
    await requestHostAccess([A, B]);
    await releaseHostAccess([B]);
    expect(onChange.mock.calls).toEqual([['added'], ['removed']]);
    expect(await readGrantedPatterns()).toEqual([A]);
  });
});
