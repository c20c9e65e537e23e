import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { switchPositions } from '../../simulator/switches';
import { countMints, hostOf } from '../flows/airflow-page';
import { interfaceText } from '../harness/interface-text';
import { untilSignedIn } from '../harness/open-environment';
import { type ConnectedSession, closeAllBut, startConnected } from './connected-session';
import { clickButton } from './failure-cards';
import { landedPage, readOpenings, tabsOf } from './openings';
import { openByKeys } from './popup-keys';

const NAME = 'sales-prod';
const SECOND = 1_000;

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

describe.each(switchPositions.ssoPageAfterRefusal)('where a refused sign-in is %s', (ssoPageAfterRefusal) => {
  beforeEach(() => {
    session.simulator.switches.ssoPageAfterRefusal = ssoPageAfterRefusal;
  });

  it.each(['form', 'fetch'] as const)(
    'the used link, by %s, leads to the landing page',
    async (loginPost) => {
      session.simulator.switches.loginPost = loginPost;
      const link = await openAndKeepLink();
      await follow(link);
      await landedPage(session, NAME, '/home');
      expect(countMints(session)).toBe(1);
    },
  );
});

it('the used link signs in again where the web server allows it', async () => {
  session.simulator.switches.webTokenReuse = 'reusable';
  const link = await openAndKeepLink();
  await follow(link);
  await landedPage(session, NAME, '/home');
  expect(logins()).toEqual([302, 302]);
});

it('the used link, without a session, leads to a page that signs in again in the same tab', async () => {
  const link = await openAndKeepLink();
  await forgetSessions();
  await follow(link);
  await expectWayOut();
});

const olds = switchPositions.webTokenReuse.flatMap((webTokenReuse) =>
  [61, 4 * 60, 7 * 60].map((age) => ({ webTokenReuse, age })),
);

describe.each(olds)('a link of $age s, $webTokenReuse', ({ webTokenReuse, age }) => {
  beforeEach(() => {
    session.simulator.switches.webTokenReuse = webTokenReuse;
  });

  it('leads to the landing page where a session is alive', async () => {
    await openAndKeepLink();
    await follow(await consoleLink(age * SECOND));
    await landedPage(session, NAME, '/home');
    expect(countMints(session)).toBe(1);
  });

  it('leads to a page that signs in again where none is', async () => {
    await follow(await consoleLink(age * SECOND));
    await expectWayOut();
  });
});

it.each(['Back', 'reload'] as const)('%s onto the used link never ends at a refusal', async (move) => {
  const link = await openAndKeepLink();
  const page = await session.airlock.openTab(`https://${hostOf(session, NAME)}/home`);
  await page.evaluate((used) => {
    // What a slow sign-in page leaves in the history of its tab.
    history.replaceState(null, '', new URL(used).pathname + new URL(used).search + new URL(used).hash);
    // A page that listens to this is loaded anew on Back, and not shown as it was left.
    addEventListener('unload', () => undefined);
  }, link);
  if (move === 'Back') await page.goto(`https://${hostOf(session, NAME)}/dags/daily_orders/grid`);
  session.simulator.clearRequests();

  await page.evaluate((wanted) => (wanted === 'Back' ? history.back() : location.reload()), move);

  await session.simulator.waitForRequest(({ operation }) => operation === 'sign-in-page');
  await landedPage(session, NAME, '/home');
  expect(page.url()).toBe(`https://${hostOf(session, NAME)}/home`);
});

it('a tab that Chrome had put aside at the sign-in page comes back to Airflow', async () => {
  const login = session.simulator.faults.set({ operation: 'login', times: 1 }, { kind: 'hold' });
  await openByKeys(session.airlock, NAME);
  await login.arrived;
  await session.welcome.bringToFront();
  const [tab] = await tabsOf(session, NAME);
  const id = await session.welcome.evaluate(async (tabId) => (await chrome.tabs.discard(tabId))?.id, tab?.id);
  login.release();
  await session.simulator.waitForRequest(
    ({ operation, outcome }) => operation === 'login' && outcome !== 'waiting',
  );
  await session.welcome.evaluate((tab) => chrome.tabs.update(tab, { active: true }), id ?? -1);
  await session.airlock.waitForTab((url) => url.includes('reopen.html') || url.endsWith('/home'));
});

it('the console’s own fresh link is left alone', async () => {
  await follow(await consoleLink(0));
  const page = await session.airlock.waitForTab((url) => url.endsWith('/home'));
  await untilSignedIn(page);
  expect(logins()).toEqual([302]);
  expect(countMints(session)).toBe(0);
  expect(await readOpenings(session)).toEqual([]);
});

/** Opens the environment, keeps the sign-in URL that the tab went through, and leaves no tab behind. */
async function openAndKeepLink(): Promise<string> {
  const login = session.simulator.faults.set({ operation: 'login', times: 1 }, { kind: 'hold' });
  await openByKeys(session.airlock, NAME);
  await login.arrived;
  const [tab] = await tabsOf(session, NAME);
  const link = tab?.url ?? '';
  expect(link).toMatch(/login=true#[\w-]+\.[\w-]+\.[\w-]+$/);
  login.release();
  await landedPage(session, NAME, '/home');
  await closeAllBut(session.welcome);
  return link;
}

/** A sign-in link as the AWS console makes it, so many milliseconds old. */
async function consoleLink(age: number): Promise<string> {
  const { clock } = session.simulator;
  clock.advance(-age);
  const page = await session.airlock.openTab(
    'https://us-east-1.console.aws.amazon.com/mwaa/home?region=us-east-1',
  );
  const link = await page.evaluate(async (name) => {
    const answer = await fetch('/mwaa/sso', { method: 'POST', body: new URLSearchParams({ name }) });
    return ((await answer.json()) as { url: string }).url;
  }, NAME);
  clock.advance(age);
  await closeAllBut(session.welcome);
  return link;
}

/** Opens a link in a new tab, as a click in a mail does, and leaves what becomes of it to the tab. */
async function follow(link: string): Promise<void> {
  await session.welcome.evaluate((url) => chrome.tabs.create({ url }), link);
}

async function expectWayOut(): Promise<void> {
  const page = await session.airlock.waitForPage('src/reopen/reopen.html');
  const heading = await page.waitForSelector('h1');
  expect(await heading?.evaluate((element) => element.textContent)).toBe(interfaceText('reopen_title'));
  await clickButton(page, 'reopen_sign_in');
  await landedPage(session, NAME, '/home');
  expect(await tabsOf(session, NAME)).toHaveLength(1);
}

async function forgetSessions(): Promise<void> {
  await session.welcome.evaluate(() => chrome.storage.session.remove('web-sessions'));
}

function logins(): (number | undefined)[] {
  return session.simulator.requests
    .filter(({ operation }) => operation === 'login')
    .map(({ status }) => status);
}
