import { expect, it, onTestFinished } from 'vitest';
import { hostOf } from '../flows/airflow-page';
import { startConnected } from '../opening/connected-session';
import { bannerOf, bannerText } from './banner-on-page';

const NAME = 'sales-staging';

it('pages are explained from the first grant on, and no longer once access is taken back', async () => {
  const session = await startConnected({ hosts: [] });
  onTestFinished(() => session.close());
  const url = `https://${hostOf(session, NAME)}/home`;
  const pattern = `https://${hostOf(session, NAME)}/*`;
  const registered = (): Promise<string[]> =>
    session.welcome.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
    );
  expect(await registered()).toEqual([]);
  const before = await session.airlock.openTab(url);

  await session.airlock.giveHosts([pattern]);
  await expect.poll(registered, { timeout: 15_000 }).toEqual([pattern]);
  const page = await session.airlock.openTab(url);
  await bannerOf(page, 'hint_signed_out_title');
  expect(await bannerText(before)).toBe('');

  await session.welcome.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), pattern);
  await expect.poll(registered, { timeout: 15_000 }).toEqual([]);
  expect(session.airlock.errors).toEqual([]);
});
