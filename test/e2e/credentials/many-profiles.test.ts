import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MANY_REGIONS, worldWithManyProfiles } from '../../simulator/world-with-many-profiles';
import { click, named, sees, sentence, visibleText } from '../flows/on-page';
import { type Session, startSession } from '../flows/start-session';
import { changeStored, readStored } from '../flows/stored';
import { welcomePage } from '../harness/connect-by-token';
import { findAccessibilityViolations } from '../harness/find-accessibility-violations';
import { findInPopup } from '../opening/popup-keys';
import { keepProfiles } from './many-profiles';

const PROFILES = 20;
const ENVIRONMENTS_EACH = 25;
const ALL = PROFILES * MANY_REGIONS.length * ENVIRONMENTS_EACH;

interface Line {
  readonly state: string;
  readonly described: number;
}

let session: Session;
let welcome: Page;

beforeAll(async () => {
  session = await startSession({ world: worldWithManyProfiles(PROFILES, ENVIRONMENTS_EACH) });
  const { airlock, simulator } = session;
  welcome = await welcomePage(airlock);
  await airlock.giveHosts(['https://*/*']);
  await changeStored(airlock, 'local', 'preferences', { regions: MANY_REGIONS });
  await keepProfiles(
    session,
    welcome,
    simulator.world.principals.map(({ name }) => name),
  );
  await welcome.reload();
});

afterAll(() => session.close());

async function startSearch(): Promise<void> {
  await welcome.locator(`summary::-p-text(${sentence('welcome_search_again')})`).click();
  await click(welcome, 'button', sentence('welcome_search'));
  // The search before this one may still be on display.
  await welcome.waitForSelector(named('button', sentence('discovery_cancel')));
}

function untilProgress(isReached: 'begun' | 'ended'): Promise<unknown> {
  return welcome.waitForFunction(
    (wanted) => {
      const progress = document.querySelector<HTMLProgressElement>('.discovery progress');
      if (progress === null) return false;
      return wanted === 'ended' ? progress.value === progress.max : progress.value > 0;
    },
    { timeout: 240_000 },
    isReached,
  );
}

async function lines(): Promise<readonly Line[]> {
  const discovery = await readStored<{ lines: Line[] }>(session.airlock, 'session', 'discovery');
  return discovery?.lines ?? [];
}

async function countKept(): Promise<number> {
  return (await readStored<unknown[]>(session.airlock, 'local', 'environments'))?.length ?? 0;
}

it('shows results as they come, and keeps them when it is cancelled', async () => {
  await startSearch();
  await untilProgress('begun');
  await sees(welcome, 'etl-01');
  expect(await findAccessibilityViolations(welcome)).toEqual([]);
  await click(welcome, 'button', sentence('discovery_cancel'));
  await untilProgress('ended');
  const states = (await lines()).map(({ state }) => state);
  expect(states).toContain('done');
  expect(states).toContain('cancelled');
  const kept = await countKept();
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(ALL);
  expect(session.airlock.errors).toEqual([]);
});

it(`finds ${ALL} environments of ${PROFILES} profiles in ${MANY_REGIONS.length} regions`, async () => {
  const { airlock, simulator } = session;
  simulator.clearRequests();
  await welcome.reload();
  await startSearch();
  await untilProgress('ended');
  expect((await lines()).map(({ state, described }) => `${state} ${described}`)).toEqual(
    Array.from({ length: PROFILES * MANY_REGIONS.length }, () => `done ${ENVIRONMENTS_EACH}`),
  );
  await expect.poll(countKept, { timeout: 15_000 }).toBe(ALL);
  // Nothing was asked twice.
  const { requests } = simulator;
  expect(requests.filter(({ operation }) => operation === 'ListEnvironments')).toHaveLength(200);
  expect(requests.filter(({ operation }) => operation === 'GetEnvironment')).toHaveLength(ALL);
  expect(await visibleText(welcome)).toContain(sentence('show_all_other', ['5,000']));
  expect(airlock.errors).toEqual([]);
}, 260_000);

it('shows and searches thousands in the popup, with the worker stopped', async () => {
  await session.airlock.killWorker();
  const popup = await findInPopup(session.airlock, 'etl-25');
  const rows = await popup.$$eval('[role=option]', (all) => all.length);
  // As many as fit, not all that were found.
  expect(rows).toBeGreaterThan(5);
  expect(rows).toBeLessThan(60);
  await popup.close();
  expect(session.airlock.errors).toEqual([]);
});
