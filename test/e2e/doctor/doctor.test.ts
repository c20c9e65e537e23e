import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { findPrincipal } from '../../simulator/world';
import { countMints, hostOf } from '../flows/airflow-page';
import { inspectTab } from '../flows/inspect-surface';
import { click, sees, sentence, visibleText } from '../flows/on-page';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { waitForBadge } from '../opening/openings';
import { giveRoutes, target } from '../redirect/routes-in-storage';
import { openDoctor, outcomes, outcomesOn } from './on-doctor-page';

const NAME = 'sales-prod';
const PRIVATE = 'finance-prod';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

beforeEach(() => session.reset());

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

async function inspect(page: Page, name: string): Promise<void> {
  expect(await inspectTab(session.airlock, page, `surfaces/${name}`)).toEqual([]);
}

it('finds everything in order, with one token fetched and none used', async () => {
  const page = await openDoctor(session, NAME);
  expect(await outcomesOn(page)).toEqual(outcomes('good', 'good', 'good', 'good', 'good', 'good', 'good'));
  await sees(page, sentence('doctor_all_good'));
  await sees(page, 'assumed-role/AirflowAdmin/alice');
  await sees(page, hostOf(session, NAME));
  expect(countMints(session)).toBe(1);
  expect(session.simulator.requests.map(({ operation }) => operation)).not.toContain('sign-in-page');
  await waitForBadge(session, '');
  await inspect(page, 'doctor-good');
});

it('holds no token and no key, nor does its report', async () => {
  const page = await openDoctor(session, NAME);
  await outcomesOn(page);
  await page.evaluate(() => {
    Object.assign(navigator.clipboard, {
      writeText: async (text: string) => {
        document.title = text;
      },
    });
  });
  await click(page, 'button', sentence('doctor_copy_report'));
  await page.waitForFunction(() => document.title.includes('[ok]'), { polling: 50 });
  const report = await page.title();
  expect(report).toContain('environment/sales-prod');
  expect(report.match(/\[ok\]/g)).toHaveLength(7);
  const { accessKeyId, secretAccessKey, sessionToken } = findPrincipal(
    session.simulator.world,
    'admin',
  ).credentials;
  const html = await page.content();
  for (const secret of [accessKeyId, secretAccessKey, sessionToken ?? '', 'eyJ']) {
    expect(secret).not.toBe('');
    expect(report).not.toContain(secret);
    expect(html).not.toContain(secret);
  }
});

it('shows the policy that is missing where IAM denies the sign-in', async () => {
  await session.reset({ principal: 'no-web-login' });
  const page = await openDoctor(session, NAME);
  expect(await outcomesOn(page)).toEqual(outcomes('good', 'good', 'good', 'good', 'bad', 'good', 'good'));
  await sees(page, sentence('doctor_bad_one', ['1']));
  await sees(page, 'arn:aws:airflow:us-east-1:111122223333:role/sales-prod/User');
  await inspect(page, 'doctor-denied');
});

it('asks nothing more of credentials that have ended, and leads to where they are renewed', async () => {
  await session.reset({ principal: 'expired' });
  const page = await openDoctor(session, NAME);
  expect(await outcomesOn(page)).toEqual(
    outcomes('good', 'bad', 'good', 'skipped', 'skipped', 'good', 'good'),
  );
  await sees(page, sentence('failure_credentials_expired_title'));
  expect(countMints(session)).toBe(0);
  await click(page, 'link', sentence('sign_in_update_credentials'));
  await session.airlock.waitForPage('src/options/options.html#profile=');
});

it('tells a private endpoint that is out of reach, and is run again once it is not', async () => {
  await session.simulator.privateEndpoints.become('refused');
  const page = await openDoctor(session, PRIVATE);
  expect(await outcomesOn(page)).toEqual(outcomes('good', 'good', 'good', 'good', 'good', 'good', 'bad'));
  await sees(page, sentence('check_route_private'));
  await sees(page, sentence('check_web_server_private'));
  await inspect(page, 'doctor-out-of-reach');
  await session.simulator.privateEndpoints.become('reachable');
  await click(page, 'button', sentence('doctor_again'));
  await sees(page, sentence('doctor_all_good'), 30_000);
});

it('asks the load balancer where a route leads there', async () => {
  await giveRoutes(session, { [PRIVATE]: { target: target('airflow.data.example.com') } });
  const page = await openDoctor(session, PRIVATE);
  expect(await outcomesOn(page)).toEqual(outcomes('good', 'good', 'good', 'good', 'good', 'good', 'good'));
  await sees(page, sentence('check_route_redirected'));
  await sees(page, 'airflow.data.example.com');
});

it('tells what AWS is at work on', async () => {
  const { environments } = session.simulator.world;
  const environment = environments.find(({ name }) => name === NAME);
  if (environment === undefined) throw new Error('There is no such environment.');
  const { status } = environment;
  environment.status = 'UPDATING';
  const page = await openDoctor(session, NAME);
  expect(await outcomesOn(page)).toEqual(outcomes('good', 'good', 'good', 'warning', 'good', 'good', 'good'));
  await sees(page, sentence('doctor_warning_one', ['1']));
  environment.status = status;
});

it('has nothing to check for an environment that is not in the list', async () => {
  const page = await session.airlock.openPage('src/doctor/doctor.html#environment=gone');
  await sees(page, sentence('doctor_unknown_title'));
  expect(await visibleText(page)).not.toContain(sentence('doctor_again'));
  await inspect(page, 'doctor-unknown');
});

it('needs no credentials for the console method', async () => {
  await session.reset({ fields: { signInMethod: 'console', profileId: null } });
  const page = await openDoctor(session, NAME);
  expect(await outcomesOn(page)).toEqual(
    outcomes('good', 'skipped', 'skipped', 'skipped', 'skipped', 'good', 'good'),
  );
});
