import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, it } from 'vitest';
import { DEFAULT_REGIONS } from '../../../src/airflow/region';
import { preferencesItem } from '../../../src/settings/preferences';

const CAREFUL = {
  regions: DEFAULT_REGIONS,
  reusesOpenTab: false,
  mintsAhead: false,
  exportFormat: null,
  mutedProblems: [],
  explainsConsole: false,
  replacesErrorPage: false,
};

describe('preferences', () => {
  it('begin careful: nothing is minted ahead, no open tab or error page is taken, no console read', async () => {
    expect(await preferencesItem.read()).toEqual(CAREFUL);
  });

  it('of an older version are completed', async () => {
    await fakeBrowser.storage.local.set({ preferences: { mintsAhead: true } });
    expect(await preferencesItem.read()).toEqual({ ...CAREFUL, mintsAhead: true });
  });
});
