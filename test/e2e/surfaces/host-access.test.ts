import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hostOf, signedInPageOf } from '../flows/airflow-page';
import { connectWithCredentials } from '../flows/connect-with-credentials';
import { afterDoubleClickTime } from '../flows/double-click';
import { click, named, sees, sentence, visibleText } from '../flows/on-page';
import { openFromPopup, untilComplete } from '../flows/open-from-popup';
import { type Session, startSession } from '../flows/start-session';
import { changeStored, readStored } from '../flows/stored';
import { selectInPopup } from '../harness/open-environment';

const NAME = 'sales-prod';
const ACCESS_OFF = sentence('popup_access_off');

let session: Session;

beforeEach(async () => {
  session = await startSession();
});

afterEach(() => session.close());

function grantedOrigins(): Promise<string[]> {
  const pattern = `https://${hostOf(session, NAME)}/*`;
  return session.airlock
    .worker()
    .then((worker) => worker.evaluate(() => chrome.permissions.getAll()))
    .then(({ origins = [] }) => origins.filter((origin) => origin === pattern));
}

/** What the popup says beneath the list about the selected environment. */
async function aboutSelected(): Promise<{ popup: Page; text: string }> {
  const popup = await session.airlock.openPopup();
  await selectInPopup(popup, NAME);
  await untilComplete(popup);
  return { popup, text: await visibleText(popup) };
}

it('opens without web server access, says what is off, and leads to the button that turns it on', async () => {
  const { airlock, simulator } = session;
  await connectWithCredentials(session, { hasWebServerAccess: false });
  await changeStored(airlock, 'local', 'choices', {
    [await idOf(NAME)]: { landingPage: '/dags/etl/grid' },
  });
  await openFromPopup(airlock, NAME);
  // Airflow's own start page: going on to the landing page needs access.
  const { page } = await signedInPageOf(session, NAME, '/home');
  await page.close();

  const off = await aboutSelected();
  expect(off.text).toContain(ACCESS_OFF);
  await off.popup.keyboard.press('ArrowRight');
  await sees(off.popup, sentence('host_access_part_landing_page'));
  await sees(off.popup, sentence('host_access_part_redirect'));
  await sees(off.popup, sentence('host_access_part_other_path'));
  await click(off.popup, 'button', sentence('popup_turn_on'));

  const options = await airlock.waitForPage('src/options/options.html#access=');
  const grant = `${sentence('hosts_grant')} ${NAME}`;
  await options.waitForSelector(named('button', grant));
  await options.waitForFunction(() => document.activeElement?.tagName === 'BUTTON');
  expect(await options.evaluate(() => document.activeElement?.textContent)).toBe(grant);
  await options.keyboard.press('Enter');
  await options.waitForSelector(named('button', `${sentence('access_release')} ${NAME}`));
  expect(await grantedOrigins()).toHaveLength(1);
  expect((await aboutSelected()).text).not.toContain(ACCESS_OFF);

  await afterDoubleClickTime(airlock);
  await openFromPopup(airlock, NAME);
  const { path } = await signedInPageOf(session, NAME, '/dags/etl/grid');
  expect(path).toBe('/dags/etl/grid');
  expect(simulator.requests.some(({ host }) => host === hostOf(session, NAME))).toBe(true);
  expect(airlock.errors).toEqual([]);
});

it('takes access back in the options, and gives it again', async () => {
  const { airlock } = session;
  await connectWithCredentials(session);
  // The prompt was answered for all sites; taking one host back must leave the others.
  const options = await airlock.openPage('src/options/options.html#access');
  await click(options, 'button', `${sentence('access_release')} ${NAME}`);
  await options.waitForSelector(named('button', `${sentence('hosts_grant')} ${NAME}`));
  expect(await grantedOrigins()).toEqual([]);
  await options.waitForSelector(named('button', `${sentence('access_release')} sales-staging`));
  expect((await aboutSelected()).text).toContain(ACCESS_OFF);

  await options.bringToFront();
  await click(options, 'button', `${sentence('hosts_grant')} ${NAME}`);
  await options.waitForSelector(named('button', `${sentence('access_release')} ${NAME}`));
  expect(await grantedOrigins()).toHaveLength(1);
  await openFromPopup(airlock, NAME);
  await signedInPageOf(session, NAME, '/home');
  await expect
    .poll(() => readStored<object>(airlock, 'session', 'web-sessions').then((all) => Object.keys(all ?? {})))
    .toEqual([await idOf(NAME)]);
  expect(airlock.errors).toEqual([]);
});

async function idOf(name: string): Promise<string> {
  const environments = await readStored<{ id: string; name: string }[]>(
    session.airlock,
    'local',
    'environments',
  );
  const id = environments?.find((environment) => environment.name === name)?.id;
  if (id === undefined) throw new Error(`${name} is not in the list.`);
  return id;
}
