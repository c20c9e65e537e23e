import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, it } from 'vitest';
import { DEFAULT_REGIONS } from '../../../src/airflow/region';
import { preferencesItem } from '../../../src/settings/preferences';

describe('preferences', () => {
  it('begin careful: nothing is minted ahead, no open tab is taken', async () => {
    expect(await preferencesItem.read()).toEqual({
      regions: DEFAULT_REGIONS,
      reusesOpenTab: false,
      mintsAhead: false,
    });
  });

  it('of an older version are completed', async () => {
    await fakeBrowser.storage.local.set({ preferences: { mintsAhead: true } });
    expect(await preferencesItem.read()).toEqual({
      regions: DEFAULT_REGIONS,
      reusesOpenTab: false,
      mintsAhead: true,
    });
  });
});
