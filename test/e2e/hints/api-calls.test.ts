import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { hostOf } from '../flows/airflow-page';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { landedPage } from '../opening/openings';
import { openByKeys } from '../opening/popup-keys';
import { bannerOf } from './banner-on-page';

const NAME = 'ml-features';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

/** The page of a user who is signed in, whose calls then fail so. */
async function pageWhoseCallsFail(status: number, ...paths: string[]): Promise<Page> {
  await openByKeys(session.airlock, NAME);
  const page = await landedPage(session, NAME, '/');
  const host = hostOf(session, NAME);
  session.simulator.faults.set({ host }, { kind: 'status', status, body: '{"detail":"Set by a fault"}' });
  await page.evaluate((all) => Promise.all(all.map((path) => fetch(path))), paths);
  return page;
}

it('calls that fail at the server', async () => {
  const page = await pageWhoseCallsFail(503, '/ui/config');
  expect(await bannerOf(page, 'hint_airflow_api_failing_title')).toContain('503 for /ui/config');
});

it('calls that the session no longer allows, where the app stays', async () => {
  const page = await pageWhoseCallsFail(401, '/api/v2/dags?limit=10', '/ui/dags');
  expect(await bannerOf(page, 'hint_signed_out_title')).toContain('401 for /api/v2/dags');
});

it('calls without which nothing is shown, and that the role does not allow', async () => {
  const page = await pageWhoseCallsFail(403, '/ui/dags?limit=10');
  expect(await bannerOf(page, 'hint_access_denied_title')).toContain('403 for /ui/dags');
});
