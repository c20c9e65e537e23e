import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FailureCode } from '../../../src/failures/failure-codes';
import type { Fault } from '../../simulator/faults';
import { findPrincipal } from '../../simulator/world';
import { countMints, hostOf } from '../flows/airflow-page';
import { changeStored } from '../flows/stored';
import { type ConnectedSession, PROFILE_ID, type Seeding, startConnected } from './connected-session';
import { cardOf, clickButton, copyBy, questionOf, readFailureCard, readQuestion } from './failure-cards';
import { landedPage, tabsOf, waitForBadge } from './openings';
import { openByKeys } from './popup-keys';

const NAME = 'sales-prod';
const API = 'https://env.airflow.us-east-1.amazonaws.com/*';

let session: ConnectedSession;

beforeAll(async () => {
  const webServer = 'https://*.airflow.us-east-1.on.aws/*';
  const management = 'https://airflow.us-east-1.amazonaws.com/*';
  session = await startConnected({
    hosts: [API, management, 'https://api.airflow.us-east-1.amazonaws.com/*', webServer],
  });
});

beforeEach(() => session.reset());

afterAll(() => session.close());

interface Case {
  code: FailureCode;
  /** Fresh credentials are asked for in its place. */
  isAsked?: boolean;
  seeding?: Seeding;
  fault?: Fault;
  arrange?: () => Promise<unknown>;
}

const cases: Record<string, Case> = {
  'expired credentials': { code: 'credentials-expired', isAsked: true, seeding: { principal: 'expired' } },
  'an unknown key': {
    code: 'credentials-invalid',
    isAsked: true,
    arrange: () => useKey({ accessKeyId: 'ASIAUNKNOWNTOAWS1234' }),
  },
  'a wrong secret': {
    code: 'credentials-invalid',
    isAsked: true,
    arrange: () => useKey({ secretAccessKey: 'w'.repeat(40) }),
  },
  'credentials that are gone': {
    code: 'credentials-missing',
    isAsked: true,
    arrange: () => changeCredentials(null),
  },
  'a denied call': { code: 'access-denied', seeding: { principal: 'no-web-login' } },
  'throttling without end': { code: 'throttled', fault: { kind: 'throttle' } },
  'a service in trouble': { code: 'service-error', fault: { kind: 'status', status: 503 } },
  'the page of a proxy': { code: 'unexpected-answer', fault: { kind: 'malformed' } },
  'a cut connection': { code: 'no-network', fault: { kind: 'cut' } },
  'no answer within 10 s': { code: 'timed-out', fault: { kind: 'hang' } },
};

describe.each(Object.entries(cases))('%s', (_title, { code, isAsked, seeding, fault, arrange }) => {
  it('is told with its remedy, a redacted detail and the way through the console', async () => {
    if (seeding !== undefined) await session.reset(seeding);
    if (fault !== undefined) session.simulator.faults.set({ operation: 'CreateWebLoginToken' }, fault);
    await arrange?.();

    const popup = await openByKeys(session.airlock, NAME);

    if (isAsked === true) expect(await readQuestion(popup)).toEqual(questionOf(code, 'work', NAME));
    else expect(await readFailureCard(popup)).toEqual(cardOf(code, NAME));
    await waitForBadge(session, '!');
    expect(await tabsOf(session, NAME)).toEqual([]);
    const copied = await copyBy(popup, 'ui_copy_details');
    expect(JSON.parse(copied)).toMatchObject({ code, extension: expect.stringContaining('Airlock') });
    expectNoSecretIn(copied, seeding?.principal);

    await clickButton(popup, 'sign_in_through_console');
    await session.airlock.waitForTab((url) => url === `https://${hostOf(session, NAME)}/home`);
    expect(session.airlock.errors).toEqual([]);
  });
});

it('tells which host has no access, and opens once it has', async () => {
  await session.welcome.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), API);
  const popup = await openByKeys(session.airlock, NAME);
  expect(await readFailureCard(popup)).toEqual(cardOf('host-access-missing', NAME));
  expect(await popup.$eval('.failure-facts', (facts) => facts.textContent)).toContain(new URL(API).host);
  expect(countMints(session)).toBe(0);

  await session.airlock.giveHosts([API]);
  const again = await session.airlock.openPopup();
  await clickButton(again, 'ui_retry');
  await landedPage(session, NAME, '/home');
  await waitForBadge(session, '');
  expect(session.airlock.errors).toEqual([]);
});

it('names the environments that are there instead of one that is gone', async () => {
  const { environments } = session.simulator.world;
  const at = environments.findIndex(({ name }) => name === NAME);
  const [gone] = environments.splice(at, 1);
  if (gone === undefined) throw new Error(`There is no ${NAME}.`);
  try {
    const popup = await openByKeys(session.airlock, NAME);
    expect(await readFailureCard(popup)).toEqual(cardOf('environment-not-found', NAME));
    const facts = await popup.$eval('.failure-facts', (list) => list.textContent ?? '');
    expect(facts).toContain('sales-staging');
    expect(facts).toContain('us-east-1');
    expect(session.airlock.errors).toEqual([]);
  } finally {
    environments.splice(at, 0, gone);
  }
});

function useKey(change: Record<string, string>): Promise<void> {
  const { accessKeyId, secretAccessKey, sessionToken = null, expiresAt = null } = adminCredentials();
  return changeCredentials({ accessKeyId, secretAccessKey, sessionToken, expiresAt, ...change });
}

async function changeCredentials(credentials: Record<string, unknown> | null): Promise<void> {
  if (credentials !== null) {
    return changeStored(session.airlock, 'session', 'credentials', { [PROFILE_ID]: credentials });
  }
  await session.welcome.evaluate(() => chrome.storage.session.remove('credentials'));
}

function adminCredentials() {
  return findPrincipal(session.simulator.world, 'admin').credentials;
}

function expectNoSecretIn(text: string, principal = 'admin'): void {
  const { secretAccessKey, sessionToken = '' } = findPrincipal(
    session.simulator.world,
    principal,
  ).credentials;
  expect(text).not.toContain(secretAccessKey);
  expect(text).not.toContain(sessionToken || secretAccessKey);
}
