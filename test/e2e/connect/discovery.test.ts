import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { connectWithCredentials } from '../flows/connect-with-credentials';
import { click, enter, named, sees, sentence, toggleDetails } from '../flows/on-page';
import { type Session, startSession } from '../flows/start-session';

const SEARCH_AGAIN = sentence('welcome_search_again');

let session: Session;
let welcome: Page;

beforeAll(async () => {
  session = await startSession();
  const { faults } = session.simulator;
  faults.set({ host: apiHost('eu-central-1'), operation: 'ListEnvironments' }, { kind: 'throttle' });
  welcome = await connectWithCredentials(session, {
    principal: 'no-list-in-ireland',
    regions: ['us-east-1', 'ca-central-1', 'eu-central-1', 'eu-west-1', 'me-south-1'],
  });
});

afterEach(() => session.simulator.faults.clear());

afterAll(() => session.close());

function apiHost(region: string): string {
  return `api.airflow.${region}.amazonaws.com`;
}

/** What each region's line says. */
async function lines(): Promise<Record<string, string>> {
  const texts = await welcome.$$eval('.discovery-line', (all) =>
    all.map((line) => [line.querySelector('code')?.textContent ?? '', line.textContent ?? ''] as const),
  );
  return Object.fromEntries(texts);
}

async function chooseRegions(...labels: string[]): Promise<void> {
  await click(welcome, 'button', sentence('regions_none'));
  for (const label of labels) await click(welcome, 'checkbox', label);
}

async function search(): Promise<void> {
  await click(welcome, 'button', sentence('welcome_search'));
}

it('gives every region a line of its own, with the reason where it could not be searched', async () => {
  const said = await lines();
  expect(said['us-east-1']).toContain(sentence('environments_other', ['6']));
  expect(said['ca-central-1']).toContain(sentence('discovery_no_environments'));
  expect(said['eu-central-1']).toContain(sentence('failure_throttled_title'));
  expect(said['eu-west-1']).toContain(sentence('failure_access_denied_title'));
  expect(said['me-south-1']).toContain(sentence('failure_region_unavailable_title'));
  const tries = session.simulator.requests.filter(({ host }) => host === apiHost('eu-central-1'));
  expect(tries.length, 'throttled calls are tried again').toBeGreaterThan(1);

  await toggleDetails(welcome, sentence('failure_access_denied_title'));
  await sees(welcome, 'airflow:ListEnvironments');
  expect(session.airlock.errors).toEqual([]);
});

it('shows what one region has while another still runs', async () => {
  const { simulator, airlock } = session;
  await toggleDetails(welcome, SEARCH_AGAIN);
  await chooseRegions('Oregon us-west-2', 'Frankfurt eu-central-1');
  const held = simulator.faults.set(
    { host: apiHost('eu-central-1'), operation: 'ListEnvironments' },
    { kind: 'hold' },
  );
  await search();
  await held.arrived;
  await sees(welcome, sentence('discovery_counts', ['1', '2', '5']));
  await sees(welcome, 'finance-prod');
  expect((await lines())['eu-central-1']).toContain(sentence('discovery_listing'));

  held.release();
  await sees(welcome, sentence('discovery_counts', ['2', '2', '8']));
  await sees(welcome, 'berlin-iot');
  expect(airlock.errors).toEqual([]);
});

it('can be cancelled while a region hangs, and keeps what it found', async () => {
  const { simulator, airlock } = session;
  await chooseRegions('Oregon us-west-2', 'Tokyo ap-northeast-1');
  const hanging = simulator.faults.set(
    { host: apiHost('ap-northeast-1'), operation: 'ListEnvironments' },
    { kind: 'hang' },
  );
  await search();
  await hanging.arrived;
  await sees(welcome, sentence('discovery_counts', ['1', '2', '5']));
  await click(welcome, 'button', sentence('discovery_cancel'));
  await sees(welcome, sentence('discovery_counts', ['2', '2', '5']));
  const said = await lines();
  expect(said['us-west-2']).toContain(sentence('environments_other', ['5']));
  expect(said['ap-northeast-1']).toContain(sentence('discovery_cancelled'));
  const asked = await simulator.waitForRequest(
    ({ host, outcome }) => host === apiHost('ap-northeast-1') && outcome === 'gone',
  );
  expect(asked.operation, 'the request that hung was given up').toBe('ListEnvironments');
  expect(airlock.errors).toEqual([]);
});

it('says what to do where there is nothing', async () => {
  await chooseRegions('Seoul ap-northeast-2');
  await search();
  await sees(welcome, sentence('discovery_empty_title'));
  expect(session.airlock.errors).toEqual([]);
});

it('finds the environments of an AWS China account with its own credentials', async () => {
  const { airlock, simulator } = session;
  await chooseRegions('Beijing cn-north-1', 'Ningxia cn-northwest-1');
  await sees(welcome, sentence('welcome_partition_mismatch'));
  await click(welcome, 'button', sentence('welcome_connect_more'));
  await enter(welcome, 'textbox', sentence('paste_label'), session.credentials('china'));
  await enter(welcome, 'textbox', sentence('connect_profile_name'), 'beijing');
  await click(welcome, 'button', sentence('connect_submit'));

  const names = simulator.world.environments
    .filter(({ region }) => region.startsWith('cn-'))
    .map(({ name }) => name);
  await sees(welcome, sentence('discovery_counts', ['2', '2', String(names.length)]));
  for (const name of names) await sees(welcome, name);
  await sees(welcome, sentence('profile_account_named', ['china', '777788889999']));
  const hosts = simulator.requests.map(({ host }) => host);
  expect(hosts).toContain('sts.cn-north-1.amazonaws.com.cn');
  expect(hosts).toContain('iam.cn-north-1.amazonaws.com.cn');
  expect(airlock.errors).toEqual([]);
});

it('goes on with credentials of which AWS cannot say who they are', async () => {
  const { airlock, simulator } = session;
  simulator.faults.set({ operation: 'GetCallerIdentity' }, { kind: 'status', status: 500 });
  await click(welcome, 'button', sentence('welcome_connect_more'));
  await toggleDetails(welcome, sentence('welcome_regions'));
  await click(welcome, 'button', sentence('regions_none'));
  await click(welcome, 'checkbox', 'N. Virginia us-east-1');
  await enter(welcome, 'textbox', sentence('paste_label'), session.credentials('analyst'));
  await enter(welcome, 'textbox', sentence('connect_profile_name'), 'analyst');
  await click(welcome, 'button', sentence('connect_submit'));
  await welcome.waitForSelector(named('button', sentence('connect_continue')), { timeout: 20_000 });
  await click(welcome, 'button', sentence('connect_continue'));
  await sees(welcome, 'warehouse-prod');
  expect(airlock.errors).toEqual([]);
});
