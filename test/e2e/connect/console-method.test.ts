import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { countMints, hostOf, signedInPageOf } from '../flows/airflow-page';
import { afterDoubleClickTime } from '../flows/double-click';
import { click, enter, named, sees, sentence, toggleDetails } from '../flows/on-page';
import { openFromPopup } from '../flows/open-from-popup';
import { type Session, startSession } from '../flows/start-session';
import { welcomePage } from '../harness/connect-by-token';

let session: Session;
let welcome: Page;

beforeEach(async () => {
  session = await startSession();
  welcome = await welcomePage(session.airlock);
  await click(
    welcome,
    'radio',
    `${sentence('welcome_method_console')} ${sentence('welcome_method_console_text')}`,
  );
});

afterEach(() => session.close());

async function describe(name: string, region: string): Promise<void> {
  await enter(welcome, 'textbox', sentence('add_name'), name);
  const select = await welcome.waitForSelector(named('combobox', sentence('add_region')));
  await select?.select(region);
}

it('opens an environment through the console without credentials or host access', async () => {
  const { airlock, simulator } = session;
  await click(welcome, 'button', sentence('add_console_submit'));
  await sees(welcome, sentence('add_error_name'));
  await describe('sales-prod', 'us-east-1');
  await click(welcome, 'button', sentence('add_console_submit'));
  await sees(welcome, sentence('welcome_console_added', ['sales-prod']));
  await click(welcome, 'button', sentence('welcome_open'));
  const { page, signedInAs } = await signedInPageOf(session, 'sales-prod', '/home');
  expect(signedInAs).toBe('assumed-role/AirflowAdmin');
  await page.close();
  await afterDoubleClickTime(airlock);

  // From now on the popup does the same.
  await openFromPopup(airlock, 'sales-prod');
  await signedInPageOf(session, 'sales-prod', '/home');
  const visited = simulator.requests.filter(({ operation }) => operation === 'console');
  expect(visited.map(({ host }) => host)).toContain('us-east-1.console.aws.amazon.com');
  const granted = await (await airlock.worker()).evaluate(() => chrome.permissions.getAll());
  expect(granted.origins).toEqual([]);
  expect(countMints(session), 'the extension itself asks AWS for nothing').toBe(0);
  expect(airlock.errors).toEqual([]);
});

it('leads through the access portal of IAM Identity Center where that is set', async () => {
  const { airlock, simulator } = session;
  await describe('finance-dev', 'us-west-2');
  await toggleDetails(welcome, sentence('console_identity_center'));
  await enter(welcome, 'textbox', sentence('console_start_url'), 'https://acme.awsapps.com/start');
  await click(welcome, 'button', sentence('add_console_submit'));
  await sees(welcome, sentence('console_error_account_id'));
  await enter(welcome, 'textbox', sentence('console_account_id'), '1111-2222-3333');
  await enter(welcome, 'textbox', sentence('console_role_name'), 'AirflowAdmin');
  await click(welcome, 'button', sentence('add_console_submit'));
  await sees(welcome, sentence('welcome_console_added', ['finance-dev']));

  await openFromPopup(airlock, 'finance-dev');
  const { page } = await signedInPageOf(session, 'finance-dev', '/');
  expect(page.url()).toBe(`https://${hostOf(session, 'finance-dev')}/`);
  const portal = simulator.requests.find(({ operation }) => operation === 'access-portal');
  expect(portal?.host).toBe('acme.awsapps.com');
  expect(airlock.errors).toEqual([]);
});
