import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostOf, signedInPageOf } from '../flows/airflow-page';
import { connectWithCredentials } from '../flows/connect-with-credentials';
import { click, enter, named, sees, sentence, toggleDetails } from '../flows/on-page';
import { openFromPopup } from '../flows/open-from-popup';
import { type Session, startSession } from '../flows/start-session';

const URL_FIELD = sentence('add_url');
const SUBMIT = sentence('add_submit');

let session: Session;
let welcome: Page;

beforeAll(async () => {
  session = await startSession();
  // Nothing in this region: whatever is in the list later was added by hand.
  welcome = await connectWithCredentials(session, { regions: ['sa-east-1'], hasWebServerAccess: false });
  await toggleDetails(welcome, sentence('welcome_by_hand'));
});

afterAll(() => session.close());

/** The names in the list of environments. */
function listed(): Promise<string[]> {
  return welcome.$$eval('.found-row strong', (names) => names.map(({ textContent }) => textContent ?? ''));
}

async function addByUrl(url: string, name: string): Promise<void> {
  await enter(welcome, 'textbox', URL_FIELD, url);
  await click(welcome, 'button', SUBMIT);
  await untilAdded(name);
}

/** Waits until an environment is in the list and the form has heard of it, which may be later and empties its field. */
async function untilAdded(name: string): Promise<void> {
  await expect.poll(listed).toContain(name);
  await welcome.waitForFunction(() => document.querySelector('.add-form [aria-busy=true]') === null, {
    polling: 50,
  });
}

it('adds by name and region', async () => {
  await click(welcome, 'tab', sentence('add_tab_name'));
  await click(welcome, 'button', SUBMIT);
  await sees(welcome, sentence('add_error_name'));
  await sees(welcome, sentence('add_error_region'));
  await enter(welcome, 'textbox', sentence('add_name'), 'eu-sandbox');
  await chooseRegion('eu-west-1');
  await click(welcome, 'button', SUBMIT);
  await untilAdded('eu-sandbox');
  expect(await listed()).toEqual(['eu-sandbox']);
  expect(session.airlock.errors).toEqual([]);
});

it('says what is there instead of a name that does not exist', async () => {
  await enter(welcome, 'textbox', sentence('add_name'), 'eu-billing');
  await click(welcome, 'button', SUBMIT);
  await sees(welcome, sentence('failure_environment_not_found_title'));
  await sees(welcome, sentence('failure_fact_instead'));
  for (const name of ['eu-billing-prod', 'eu-billing-dev', 'eu-gdpr', 'eu-sandbox'])
    await sees(welcome, name);
  expect(await listed()).toEqual(['eu-sandbox']);
  expect(session.airlock.errors).toEqual([]);
});

it('adds by a pasted URL of every kind of host, and lands on its page from then on', async () => {
  const { airlock } = session;
  await click(welcome, 'tab', sentence('add_tab_url'));
  await enter(welcome, 'textbox', URL_FIELD, 'https://example.com/what-is-this');
  await addByUrl(`https://${hostOf(session, 'berlin-iot')}/home`, 'berlin-iot');
  await addByUrl(
    `https://${hostOf(session, 'eu-billing-prod')}/dags/invoices/grid?root=load`,
    'eu-billing-prod',
  );
  await addByUrl(consoleUrl('us-east-1', 'sales-dev'), 'sales-dev');

  await enter(welcome, 'textbox', URL_FIELD, `https://${hostOf(session, 'berlin-reporting')}/dags`);
  await click(welcome, 'button', SUBMIT);
  await sees(welcome, sentence('add_error_region'));
  await chooseRegion('eu-central-1');
  await click(welcome, 'button', SUBMIT);
  await untilAdded('berlin-reporting');

  const host = hostOf(session, 'eu-billing-prod');
  await airlock.giveHosts([`https://${host}/*`]);
  await openFromPopup(airlock, 'eu-billing-prod');
  const { path } = await signedInPageOf(session, 'eu-billing-prod', '/dags/invoices/grid?root=load');
  expect(path).toBe('/dags/invoices/grid?root=load');
  expect(airlock.errors).toEqual([]);
});

it('refuses text that is no address of Airflow, and empties the field after adding', async () => {
  await welcome.bringToFront();
  const field = await welcome.waitForSelector(named('textbox', URL_FIELD));
  expect(await field?.evaluate((element) => (element as HTMLInputElement).value)).toBe('');
  await enter(welcome, 'textbox', URL_FIELD, 'javascript:alert(1)//airflow');
  await sees(welcome, sentence('add_error_url'));
  expect(session.airlock.errors).toEqual([]);
});

async function chooseRegion(region: string): Promise<void> {
  const select = await welcome.waitForSelector(named('combobox', sentence('add_region')));
  await select?.select(region);
}

function consoleUrl(region: string, name: string): string {
  return `https://${region}.console.aws.amazon.com/mwaa/home?region=${region}#environments/${name}`;
}
