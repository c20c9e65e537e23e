import type { Page } from 'puppeteer-core';
import { keepProfiles } from '../../e2e/credentials/many-profiles';
import { type Session, startSession } from '../../e2e/flows/start-session';
import { MANY_REGIONS, worldWithManyProfiles } from '../../simulator/world-with-many-profiles';
import type { Row } from '../row';

const PROFILES = 20;
const ENVIRONMENTS_EACH = 25;
/** A list for each profile and region, and a description of each environment. */
const CALLS = PROFILES * MANY_REGIONS.length * (1 + ENVIRONMENTS_EACH);

/** What an answer of AWS takes from a city nearby, in ms. */
const LATENCY_MS = 60;

/** One after another takes minutes: so many are measured, and stand for all. */
const SAMPLE = 200;

export const discoverMany: Row = {
  name: 'discovery of 5,000 environments (20 profiles × 10 regions)',
  references: [{ name: 'the same calls, one after another', budget: { kind: 'at-most', ms: 90_000 } }],
  // A world of its own: the other one has a single profile.
  async measure() {
    const session = await startSession({ world: worldWithManyProfiles(PROFILES, ENVIRONMENTS_EACH) });
    try {
      const page = await prepare(session);
      for (const operation of ['ListEnvironments', 'GetEnvironment'] as const) {
        session.simulator.faults.set({ operation }, { kind: 'latency', ms: LATENCY_MS });
      }
      const oneByOne = await callOneByOne(page);
      const discovered = await discover(page, session);
      return { samples: [discovered], references: [[(oneByOne * CALLS) / SAMPLE]] };
    } finally {
      await session.close();
    }
  },
};

async function prepare(session: Session): Promise<Page> {
  const { airlock, simulator } = session;
  await airlock.giveHosts(['https://*/*']);
  const page = await airlock.openPage('src/reopen/reopen.html');
  const names = simulator.world.principals.map(({ name }) => name);
  await keepProfiles(session, page, names);
  // It would draw the whole search meanwhile.
  await (await airlock.waitForTab((url) => url.endsWith('/welcome.html'))).close();
  return page;
}

async function discover(page: Page, { simulator }: Session): Promise<number> {
  const profileIds = simulator.world.principals.map(({ name }) => name);
  return page.evaluate(
    async (request, expected) => {
      const startedAt = performance.now();
      const reply: unknown = await chrome.runtime.sendMessage({ name: 'discovery.start', request });
      const { value } = reply as { value?: { found: number } };
      if (value?.found !== expected) throw new Error(`Discovery found ${value?.found} environments.`);
      return performance.now() - startedAt;
    },
    { profileIds, regions: [...MANY_REGIONS] },
    PROFILES * MANY_REGIONS.length * ENVIRONMENTS_EACH,
  );
}

/** Bare calls, which the simulator takes as long to refuse as to answer. */
function callOneByOne(page: Page): Promise<number> {
  return page.evaluate(
    async (url, count) => {
      const startedAt = performance.now();
      for (let call = 0; call < count; call += 1) await fetch(url);
      return performance.now() - startedAt;
    },
    'https://api.airflow.us-east-1.amazonaws.com/environments/etl-01',
    SAMPLE,
  );
}
