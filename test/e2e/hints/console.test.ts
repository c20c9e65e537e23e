import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { bannerOf, bannerText } from './banner-on-page';
import { countPageMessages, untilPageWasRead } from './page-messages';

const CONSOLE =
  'https://us-east-1.console.aws.amazon.com/mwaa/home?region=us-east-1#environments/sales-staging/sso';
const OOPS =
  '<!doctype html><html lang="en"><title>Amazon MWAA</title><h1>Oops, something went wrong</h1></html>';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(async () => {
  await session.reset();
  session.simulator.faults.set({ operation: 'console' }, { kind: 'status', status: 200, body: OOPS });
});

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

it('the AWS console is left alone, although Airlock has access to it', async () => {
  const heard = await countPageMessages(session);
  const page = await session.airlock.openTab(CONSOLE);
  await untilPageWasRead(session, page);
  expect(await heard()).toEqual([]);
  expect(await bannerText(page)).toBe('');
});

it('where the user turned it on, its "Oops" is explained, with the policy for this environment', async () => {
  await session.welcome.evaluate(() => chrome.storage.local.set({ preferences: { explainsConsole: true } }));
  await expect
    .poll(
      () =>
        session.welcome.evaluate(async () =>
          (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
        ),
      { timeout: 15_000 },
    )
    .toContain('https://*.console.aws.amazon.com/mwaa/*');
  const page = await session.airlock.openTab(CONSOLE);
  const text = await bannerOf(page, 'hint_oops_title');
  expect(text).toContain('sales-staging');
});
