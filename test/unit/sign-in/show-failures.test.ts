import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, it } from 'vitest';
import { showFailures } from '../../../src/sign-in/show-failures';
import { openingOf } from '../given';

describe('showFailures', () => {
  it('marks the icon while a failure is not dismissed, and takes the mark away', async () => {
    await showFailures([openingOf({ step: 'done' }), openingOf({ step: 'failed' })]);
    expect(await fakeBrowser.action.getBadgeText({})).toBe('!');
    expect(await fakeBrowser.action.getTitle({})).toMatch(/failed/);
    await showFailures([openingOf({ step: 'done' })]);
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
    expect(await fakeBrowser.action.getTitle({})).toBe('Open Airflow');
  });
});
