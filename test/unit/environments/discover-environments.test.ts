import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeChoices, choicesItem } from '../../../src/environments/choices';
import { cancelDiscovery, discoverEnvironments } from '../../../src/environments/discover-environments';
import {
  type Discovery,
  type DiscoveryLine,
  discoveryItem,
} from '../../../src/environments/discovery-progress';
import { environmentsItem } from '../../../src/environments/environment';
import { mwaaAnswer, mwaaError } from '../aws-answers';
import { never } from '../fake-fetch';
import { answerMwaa, environmentAnswer, type MwaaCall } from '../fake-mwaa';
import {
  ACCOUNT,
  environmentOf,
  givenApiAccess,
  givenEnvironments,
  givenProfile,
  PROFILE_ID,
  REGION,
} from '../given';
import { storedTextWithoutCredentials } from '../stored-text';

const PARIS = 'eu-west-3';

beforeEach(async () => {
  await givenProfile();
  await givenApiAccess(REGION, PARIS, 'us-east-1');
});

afterEach(() => {
  cancelDiscovery();
  vi.useRealTimers();
});

/** Answers for these names in each region, `pageSize` at a time. */
function answerList(names: Record<string, readonly string[]>, pageSize = 25): MwaaCall[] {
  return answerMwaa((call) => answerOf(call, names, pageSize));
}

function answerOf(
  { operation, region, name, nextToken }: MwaaCall,
  names: Record<string, readonly string[]>,
  pageSize = 25,
): Response | undefined {
  if (operation === 'GetEnvironment') return environmentAnswer(region, name);
  if (operation !== 'ListEnvironments') return undefined;
  const from = Number(nextToken ?? 0);
  const all = names[region] ?? [];
  const next = from + pageSize < all.length ? { NextToken: String(from + pageSize) } : {};
  return mwaaAnswer({ Environments: all.slice(from, from + pageSize), ...next });
}

async function discovery(): Promise<Discovery> {
  const current = await discoveryItem.read();
  if (current === null) throw new Error('no discovery');
  return current;
}

const lineOf = async (region: string): Promise<DiscoveryLine | undefined> =>
  (await discovery()).lines.find((line) => line.region === region);
const namesKept = async (): Promise<string[]> =>
  (await environmentsItem.read()).map(({ name }) => name).sort();
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `env-${index + 10}`);

describe('discoverEnvironments', () => {
  it('describes every environment of every page', async () => {
    const calls = answerList({ [REGION]: many(7) }, 3);
    expect(await discoverEnvironments([PROFILE_ID], [REGION])).toBe(7);
    expect(await namesKept()).toEqual(many(7));
    expect(calls.filter(({ operation }) => operation === 'ListEnvironments')).toHaveLength(3);
    expect(await lineOf(REGION)).toEqual({
      profileId: PROFILE_ID,
      region: REGION,
      state: 'done',
      listed: 7,
      described: 7,
      failure: null,
    });
    expect((await discovery()).finishedAt).toBeGreaterThan(0);
  });

  it('keeps no configuration option, no tag and nothing else that AWS told', async () => {
    answerList({ [REGION]: ['orders'] });
    await discoverEnvironments([PROFILE_ID], [REGION]);
    const stored = await storedTextWithoutCredentials();
    expect(stored).toContain('orders.c3.airflow.eu-west-1.on.aws');
    expect(stored).not.toContain('planted');
    expect(stored).not.toContain('AirflowConfigurationOptions');
  });

  it('shows each line as it goes on', async () => {
    const seen: string[] = [];
    answerMwaa(async (call) => {
      // Until then it is under way.
      if (call.name === 'env-12') await vi.waitFor(() => expect(seen).toContain('describing 2/3'));
      return answerOf(call, { [REGION]: many(3) }, 2) as Response;
    });
    const stop = discoveryItem.watch((current) => {
      const line = current?.lines[0];
      if (line !== undefined) seen.push(`${line.state} ${line.described}/${line.listed}`);
    });
    await discoverEnvironments([PROFILE_ID], [REGION]);
    stop();
    expect(seen.slice(0, 2)).toEqual(['waiting 0/0', 'listing 0/0']);
    expect(seen.at(-1)).toBe('done 3/3');
  });

  it('a region that fails keeps its reason and does not stop the others', async () => {
    answerMwaa((call) =>
      call.region === PARIS
        ? mwaaError(403, 'AccessDeniedException', 'not authorized')
        : answerOf(call, { [REGION]: ['orders'] }),
    );
    expect(await discoverEnvironments([PROFILE_ID], [PARIS, REGION, 'ap-south-1'])).toBe(1);
    expect(await lineOf(PARIS)).toMatchObject({
      state: 'failed',
      failure: { code: 'access-denied', facts: { action: 'airflow:ListEnvironments', region: PARIS } },
    });
    expect(await lineOf('ap-south-1')).toMatchObject({
      state: 'failed',
      failure: { code: 'host-access-missing' },
    });
    expect(await lineOf(REGION)).toMatchObject({ state: 'done' });
  });

  it('a profile without credentials is told on each of its lines', async () => {
    answerList({ [REGION]: ['orders'] });
    expect(await discoverEnvironments(['unknown', PROFILE_ID], [REGION])).toBe(1);
    expect((await discovery()).lines.map(({ state, failure }) => [state, failure?.code])).toEqual([
      ['failed', 'credentials-missing'],
      ['done', undefined],
    ]);
  });

  it('a key that is good elsewhere means that the region is the reason', async () => {
    await givenProfile({ identity: { account: '123456789012', arn: 'arn:aws:sts::1:x', userId: 'u' } });
    answerMwaa(() => mwaaError(403, 'UnrecognizedClientException', 'The security token is invalid.'));
    await discoverEnvironments([PROFILE_ID], [REGION]);
    expect((await lineOf(REGION))?.failure).toMatchObject({
      code: 'region-unavailable',
      facts: { account: '123456789012', partition: 'aws', region: REGION },
    });
  });

  it('counts environments that cannot be described, and keeps why the first could not', async () => {
    answerMwaa((call) =>
      call.operation === 'GetEnvironment' && call.name !== 'env-10'
        ? mwaaError(403, 'AccessDeniedException', `not authorized for ${call.name}`)
        : answerOf(call, { [REGION]: many(4) }, 2),
    );
    expect(await discoverEnvironments([PROFILE_ID], [REGION])).toBe(1);
    const line = await lineOf(REGION);
    expect(line).toMatchObject({
      state: 'done',
      listed: 4,
      described: 4,
      failure: { code: 'access-denied' },
    });
    expect(line?.failure?.facts['name']).toBe('env-11');
  });

  it('marks nothing missing while the account of the keys is not known', async () => {
    await givenEnvironments(environmentOf({ name: 'gone' }));
    answerList({ [REGION]: [] });
    await discoverEnvironments([PROFILE_ID], [REGION]);
    expect((await environmentsItem.read()).map(({ status }) => status)).toEqual(['AVAILABLE']);
  });

  it('marks environments that are no longer listed', async () => {
    await givenProfile({ identity: { account: ACCOUNT, arn: 'arn:aws:sts::1:x', userId: 'u' } });
    await givenEnvironments(
      environmentOf({ name: 'gone' }),
      environmentOf({ name: 'orders', status: 'UPDATING' }),
    );
    answerList({ [REGION]: ['orders'] });
    await discoverEnvironments([PROFILE_ID], [REGION]);
    const statuses = (await environmentsItem.read()).map(({ name, status }) => [name, status]);
    expect(statuses).toEqual([
      ['gone', 'DELETED'],
      ['orders', 'AVAILABLE'],
    ]);
  });

  it('marks nothing where listing failed half way', async () => {
    await givenEnvironments(environmentOf({ name: 'later' }));
    answerMwaa((call) =>
      call.nextToken === null
        ? answerOf(call, { [REGION]: many(2) }, 1)
        : mwaaError(403, 'AccessDeniedException', 'no more'),
    );
    await discoverEnvironments([PROFILE_ID], [REGION]);
    expect((await lineOf(REGION))?.state).toBe('failed');
    expect((await environmentsItem.read()).map(({ name, status }) => [name, status])).toEqual([
      ['later', 'AVAILABLE'],
      ['env-10', 'AVAILABLE'],
    ]);
  });

  it('never touches what the user chose', async () => {
    const { id } = environmentOf();
    await changeChoices(id, { label: 'Orders', stage: 'production', isPinned: true, landingPage: '/dags/d' });
    const before = await choicesItem.read();
    answerList({ [REGION]: ['orders'] });
    await discoverEnvironments([PROFILE_ID], [REGION]);
    expect(await choicesItem.read()).toEqual(before);
  });

  it('describes at most four environments of a region at a time, in eight regions at most', async () => {
    const regions = [
      'eu-west-1',
      'eu-west-2',
      'eu-west-3',
      'us-east-1',
      'us-east-2',
      'us-west-1',
      'us-west-2',
    ];
    regions.push('sa-east-1', 'eu-north-1', 'eu-south-1');
    await givenApiAccess(...regions);
    const under = new Map<string, number>();
    let most = 0;
    let mostRegions = 0;
    answerMwaa(async (call) => {
      under.set(call.region, (under.get(call.region) ?? 0) + 1);
      most = Math.max(most, under.get(call.region) ?? 0);
      mostRegions = Math.max(mostRegions, [...under.values()].filter((count) => count > 0).length);
      await new Promise((resolve) => setImmediate(resolve));
      under.set(call.region, (under.get(call.region) ?? 0) - 1);
      return answerOf(call, Object.fromEntries(regions.map((region) => [region, many(9)]))) as Response;
    });
    expect(await discoverEnvironments([PROFILE_ID], regions)).toBe(90);
    expect(most).toBe(4);
    expect(mostRegions).toBe(8);
  });
});

describe('a service that asks to slow down', () => {
  it('is asked again, more slowly, until it describes everything', async () => {
    let refused = 0;
    answerMwaa((call) => {
      const isRefused = call.operation === 'GetEnvironment' && refused < 5;
      if (!isRefused) return answerOf(call, { [REGION]: ['orders', 'sales'] });
      refused += 1;
      return mwaaError(429, 'ThrottlingException', 'Rate exceeded');
    });
    expect(await discoverEnvironments([PROFILE_ID], [REGION])).toBe(2);
    expect(await lineOf(REGION)).toMatchObject({ state: 'done', described: 2, failure: null });
  });
});

describe('cancelDiscovery', () => {
  it('ends the listing, and keeps what was found', async () => {
    const calls = answerMwaa((call) =>
      call.region === PARIS ? never() : answerOf(call, { [REGION]: ['orders'] }),
    );
    const running = discoverEnvironments([PROFILE_ID], [REGION, PARIS]);
    await vi.waitFor(async () => expect((await lineOf(REGION))?.state).toBe('done'));
    await vi.waitFor(() => expect(calls.some(({ region }) => region === PARIS)).toBe(true));
    cancelDiscovery();
    expect(await running).toBe(1);
    expect(await lineOf(PARIS)).toMatchObject({ state: 'cancelled', failure: null });
    expect(await namesKept()).toEqual(['orders']);
    expect((await discovery()).finishedAt).not.toBeNull();
  });

  it('ends the describing, takes it for no failure, and marks nothing', async () => {
    await givenEnvironments(environmentOf({ name: 'not listed' }));
    const calls = answerMwaa((call) =>
      call.name === 'env-11' ? never() : answerOf(call, { [REGION]: many(2) }),
    );
    const running = discoverEnvironments([PROFILE_ID], [REGION]);
    await vi.waitFor(async () => expect((await lineOf(REGION))?.described).toBe(1));
    await vi.waitFor(() => expect(calls.some(({ name }) => name === 'env-11')).toBe(true));
    cancelDiscovery();
    expect(await running).toBe(1);
    expect(await lineOf(REGION)).toMatchObject({
      state: 'cancelled',
      listed: 2,
      described: 1,
      failure: null,
    });
    expect((await environmentsItem.read())[0]?.status).toBe('AVAILABLE');
  });

  it('is what a second discovery does to the first, which no longer touches the lines', async () => {
    let isFirst = true;
    const calls = answerMwaa((call) => (isFirst ? never() : answerOf(call, { [REGION]: ['sales'] })));
    const first = discoverEnvironments([PROFILE_ID], [REGION]);
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    const { id: firstId } = await discovery();
    isFirst = false;
    const states: string[] = [];
    const stop = discoveryItem.watch((current) => {
      if (current !== null && current.id !== firstId) states.push(current.lines[0]?.state ?? '');
    });
    expect(await discoverEnvironments([PROFILE_ID], [REGION])).toBe(1);
    expect(await first).toBe(0);
    stop();
    expect(states).not.toContain('cancelled');
    expect(await lineOf(REGION)).toMatchObject({ state: 'done', listed: 1, described: 1 });
    expect((await discovery()).finishedAt).not.toBeNull();
  });
});
