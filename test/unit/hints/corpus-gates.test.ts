import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RequestObservation } from '../../../src/browser/requests';
import { classify } from '../../../src/hints/classify';
import { takeReport } from '../../../src/hints/collect/take-report';
import { judgePage, notePage } from '../../../src/hints/collect/watch-pages';
import type { Evidence } from '../../../src/hints/evidence';
import { tabProblemsItem } from '../../../src/hints/tab-problems';
import { type PageFixture, readFixtures } from '../../fixtures/pages/read-fixture';
import { openForReader, receiveMessages, type Sent } from '../content/reader-window';
import { environmentOf, givenEnvironments, HOST } from '../given';

/**
 * What a rule knows is worth nothing where nobody asks it: each failing document goes through reader and worker, as
 * in the browser, and what these make of it has to be recognised.
 */

const TAB = 7;
const CONSOLE = 'eu-west-1.console.aws.amazon.com';

let sent: Sent[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  sent = receiveMessages();
  await givenEnvironments(environmentOf({ seenAt: Date.now() }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const hostOf = ({ hostRole }: PageFixture): string => (hostRole === 'aws-console' ? CONSOLE : HOST);

/** The worker sees the request and its answer. */
async function request({ method, status, headers }: PageFixture, url: string): Promise<void> {
  const started: RequestObservation = {
    phase: 'started',
    requestId: url,
    tabId: TAB,
    isPage: method === 'GET',
    method,
    url,
    status: 0,
    redirectUrl: null,
    error: null,
    headers: [],
  };
  for (const observation of [started, { ...started, phase: 'completed' as const, status, headers }]) {
    await notePage(observation);
    await judgePage(observation, Date.now());
  }
}

/** The reader runs on the page, if there is one, and lives through what the fixture tells of it. */
function read(fixture: PageFixture): void {
  const { target, status, headers, body } = fixture;
  const { hasEmptyBody, apiFailures, spaRoute } = fixture.evidence as Partial<Evidence>;
  if (hasEmptyBody === true || fixture.method !== 'GET') return;
  const header = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  const contentType = header.split(';')[0] ?? '';
  const page = openForReader(body, { status, path: target, host: hostOf(fixture), contentType });
  const failures = apiFailures ?? [];
  page.observe(...failures.map((call) => ({ path: call.pathPrefix, status: call.status, at: page.age() })));
  if (spaRoute != null) page.moveTo(spaRoute);
  vi.advanceTimersByTime(11_000);
}

async function evidenceMadeOf(fixture: PageFixture): Promise<Evidence | undefined> {
  const url = `https://${hostOf(fixture)}${fixture.target}`;
  await request(fixture, url);
  read(fixture);
  for (const { request: message } of sent) await takeReport(message, { tabId: TAB, url }, Date.now());
  // What only its headers tell of is judged once the page has been silent for a while.
  await vi.advanceTimersByTimeAsync(3_000);
  await vi.waitFor(async () => expect(await tabProblemsItem.read()).not.toEqual({}));
  return (await tabProblemsItem.read())[TAB]?.evidence;
}

it.each(readFixtures('failing'))('$name reaches its rule', async (fixture) => {
  const evidence = await evidenceMadeOf(fixture);
  expect(evidence).toBeDefined();
  if (evidence === undefined) return;
  // The age of a token and the place of a load balancer are not in a document.
  const { tokenAgeMs = null } = fixture.evidence as Partial<Evidence>;
  const known = { tokenAgeMs, hostRole: fixture.hostRole } as Partial<Evidence>;
  expect(classify({ ...evidence, ...known })?.ruleId).toBe(fixture.folder);
});
