import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { hostOf } from '../flows/airflow-page';
import { byRole } from '../harness/interface-text';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { landedPage, waitForStep } from '../opening/openings';
import { openByKeys } from '../opening/popup-keys';
import { bannerOf, bannerText } from './banner-on-page';
import { countPageMessages, untilPageWasRead } from './page-messages';

const NAME = 'sales-staging';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

it.each(['form', 'fetch'] as const)(
  'a token that was older than 60 s when it was traded by %s: told so, and one press signs in',
  async (loginPost) => {
    session.simulator.switches.loginPost = loginPost;
    const login = session.simulator.faults.set({ operation: 'login', times: 1 }, { kind: 'hold' });
    await openByKeys(session.airlock, NAME);
    await login.arrived;
    // AWS's clock is ahead, and the extension knows by how much.
    session.simulator.clock.advance(70_000);
    await session.welcome.evaluate(() => chrome.storage.session.set({ 'clock-offset': 70_000 }));
    login.release();
    await waitForStep(session, NAME, 'failed');

    const page = await session.airlock.waitForTab((url) => url.includes(hostOf(session, NAME)));
    const [, age] =
      /403 on \/aws_mwaa\/login.*token (\d+) s old/.exec(await bannerOf(page, 'hint_token_expired_title')) ??
      [];
    expect(Number(age)).toBeGreaterThanOrEqual(70);
    await page.locator(byRole('button', 'hint_remedy_sign_in_again')).click();
    await landedPage(session, NAME, '/home');
    session.simulator.clock.advance(-70_000);
  },
);

it('while an opening goes on by the other path, nothing is shown', async () => {
  session.simulator.switches.pluginsPathOnAirflow3 = 'absent';
  const heard = await countPageMessages(session);
  await openByKeys(session.airlock, 'ml-features');
  const page = await landedPage(session, 'ml-features', '/');
  await untilPageWasRead(session, page);
  expect(await heard()).not.toContain('page.explain');
  expect(await bannerText(page)).toBe('');
  expect(session.simulator.requests.some(({ status }) => status === 404)).toBe(true);
});

it('a stale session is cleared from this site alone, and the sign-in goes through', async () => {
  await setCookies(hostOf(session, NAME), hostOf(session, 'sales-prod'));
  session.simulator.faults.set(
    { host: hostOf(session, NAME), operation: 'sign-in-page', times: 1 },
    {
      kind: 'status',
      status: 500,
      body: '<!doctype html><title>500 Internal Server Error</title><h1>Internal Server Error</h1>',
    },
  );
  const permitted = await session.welcome.evaluate(() =>
    chrome.permissions.request({ permissions: ['browsingData'] }),
  );
  expect(permitted).toBe(true);
  const page = await session.airlock.openTab(
    `https://${hostOf(session, NAME)}/aws_mwaa/aws-console-sso?login=true`,
  );

  await bannerOf(page, 'hint_stale_session_title');
  await page.locator(byRole('button', 'hint_remedy_clear_site_data')).click();

  await landedPage(session, NAME, '/home');
  expect(await stalesOf(hostOf(session, NAME))).toBe(0);
  expect(await stalesOf(hostOf(session, 'sales-prod'))).toBe(1);
});

it('without the permission to clear, the help page is opened, where it can be given', async () => {
  await session.welcome.evaluate(() => chrome.permissions.remove({ permissions: ['browsingData'] }));
  session.simulator.faults.set(
    { host: hostOf(session, NAME), operation: 'sign-in-page', times: 1 },
    { kind: 'status', status: 500, body: 'Internal Server Error', headers: { 'content-type': 'text/plain' } },
  );
  const page = await session.airlock.openTab(
    `https://${hostOf(session, NAME)}/aws_mwaa/aws-console-sso?login=true`,
  );
  await bannerOf(page, 'hint_stale_session_title');
  await page.locator(byRole('button', 'hint_remedy_clear_site_data')).click();
  await expect
    .poll(
      () => session.welcome.evaluate(async () => (await chrome.tabs.query({})).map(({ url }) => url ?? '')),
      {
        timeout: 15_000,
      },
    )
    .toContainEqual(expect.stringMatching(/help\.html#tab=\d+$/));
});

async function setCookies(...hosts: string[]): Promise<void> {
  const client = await session.welcome.createCDPSession();
  const cookies = hosts.map((domain) => ({
    name: 'stale',
    value: 'yes',
    url: `https://${domain}/`,
    secure: true,
    httpOnly: true,
  }));
  await client.send('Network.setCookies', { cookies });
  await client.detach();
}

async function stalesOf(host: string): Promise<number> {
  const client = await session.welcome.createCDPSession();
  const { cookies } = await client.send('Storage.getCookies');
  await client.detach();
  return cookies.filter(({ name, domain }) => name === 'stale' && domain === host).length;
}
