import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLastEnvironment } from '../../../src/sign-in/open-last-environment';
import { openingsItem } from '../../../src/sign-in/opening';
import { signInHistoryItem } from '../../../src/sign-in/sign-in-history';
import { answerMwaa } from '../fake-mwaa';
import { tabUrls } from '../fake-tabs';
import { environmentOf, givenApiAccess, givenEnvironments, givenProfile, REGION } from '../given';

const NOW = Date.UTC(2026, 10, 22, 12);
const ORDERS = environmentOf({ name: 'orders' });
const SALES = environmentOf({ name: 'sales' });
const WELCOME = 'chrome-extension://test-extension-id/src/welcome/welcome.html';

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  await givenProfile();
  await givenApiAccess(REGION);
  await givenEnvironments(ORDERS, SALES);
});

afterEach(() => {
  vi.useRealTimers();
});

function openedAt(times: Record<string, number>): Promise<unknown> {
  const history = Object.entries(times).map(([id, lastOpenedAt]) => [id, { lastOpenedAt, signInPath: null }]);
  return signInHistoryItem.update(() => Object.fromEntries(history));
}

describe('openLastEnvironment', () => {
  it('opens the one that was opened last', async () => {
    answerMwaa();
    await openedAt({ [ORDERS.id]: 10, [SALES.id]: 20 });
    await openLastEnvironment(NOW);
    expect((await openingsItem.read()).map(({ environmentId }) => environmentId)).toEqual([SALES.id]);
  });

  it('passes over one that is no longer in the list: the keys never do nothing', async () => {
    answerMwaa();
    await openedAt({ [ORDERS.id]: 10, 'arn:aws:airflow:eu-west-1:123456789012:environment/gone': 20 });
    await openLastEnvironment(NOW);
    expect((await openingsItem.read()).map(({ environmentId }) => environmentId)).toEqual([ORDERS.id]);
  });

  it('shows the welcome page before the first', async () => {
    await openLastEnvironment(NOW);
    expect(await tabUrls()).toEqual([WELCOME]);
    expect(await openingsItem.read()).toEqual([]);
  });
});
