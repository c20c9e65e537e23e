import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DescribedEnvironment } from '../../../src/aws/get-environment';
import { type DiscoveryLine, discoveryItem } from '../../../src/environments/discovery-progress';
import { recordDiscovery } from '../../../src/environments/discovery-record';
import { environmentsItem } from '../../../src/environments/environment';
import { ACCOUNT, environmentOf, givenEnvironments, PROFILE_ID, REGION } from '../given';

const NOW = Date.UTC(2026, 10, 22, 12);

function line(region = REGION, change: Partial<DiscoveryLine> = {}): DiscoveryLine {
  const begun = { state: 'waiting', listed: 0, described: 0, failure: null } as const;
  return { profileId: PROFILE_ID, region, ...begun, ...change };
}

function described(name: string, change: Partial<DescribedEnvironment> = {}): DescribedEnvironment {
  const {
    profileId: _p,
    signInMethod: _s,
    entryUrl: _e,
    identityCenter: _i,
    seenAt: _a,
    ...rest
  } = environmentOf({ name });
  return { ...rest, ...change };
}

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  const lines = [line(), line('us-east-1')];
  await discoveryItem.update(() => ({ id: 'now', startedAt: 1, finishedAt: null, lines }));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const lines = async () => (await discoveryItem.read())?.lines;
const kept = async () => (await environmentsItem.read()).map(({ name, status }) => [name, status]);

describe('report', () => {
  it('changes its line alone', async () => {
    const record = recordDiscovery('now');
    record.report(line(), { state: 'listing', listed: 5 });
    record.report(line(), { listed: 7 });
    await record.settle();
    expect(await lines()).toEqual([line(REGION, { state: 'listing', listed: 7 }), line('us-east-1')]);
  });

  it('says nothing once another discovery runs', async () => {
    const record = recordDiscovery('former');
    record.report(line(), { state: 'done' });
    await record.settle();
    expect(await lines()).toEqual([line(), line('us-east-1')]);
  });
});

describe('keep', () => {
  it('adds what is found and renews what is known', async () => {
    await givenEnvironments(environmentOf({ name: 'orders', status: 'CREATING', seenAt: 1 }));
    const record = recordDiscovery('now');
    record.keep(described('orders', { status: 'AVAILABLE' }), PROFILE_ID);
    record.keep(described('sales'), PROFILE_ID);
    await record.settle();
    expect(await environmentsItem.read()).toEqual([
      environmentOf({ name: 'orders', status: 'AVAILABLE', seenAt: NOW }),
      environmentOf({ name: 'sales', seenAt: NOW }),
    ]);
  });

  it('loses none of hundreds, in a few writes', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    const record = recordDiscovery('now');
    for (let index = 0; index < 300; index += 1) record.keep(described(`env-${index}`), PROFILE_ID);
    await record.settle();
    expect(await kept()).toHaveLength(300);
    expect(set.mock.calls.length).toBeLessThan(5);
  });
});

it('keepMissing marks what AWS no longer lists in this account and region', async () => {
  await givenEnvironments(
    environmentOf({ name: 'here' }),
    environmentOf({ name: 'gone' }),
    environmentOf({ name: 'elsewhere', region: 'us-east-1' }),
    environmentOf({ name: 'of-others', account: '999999999999' }),
  );
  const record = recordDiscovery('now');
  record.keepMissing(ACCOUNT, REGION, new Set(['here']));
  await record.settle();
  expect(await kept()).toEqual([
    ['here', 'AVAILABLE'],
    ['gone', 'DELETED'],
    ['elsewhere', 'AVAILABLE'],
    ['of-others', 'AVAILABLE'],
  ]);
});

describe('settle', () => {
  it('has nothing to wait for at first', async () => {
    await expect(recordDiscovery('now').settle()).resolves.toBeUndefined();
  });

  it('rejects where storage failed, also where later writes went well', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
    const record = recordDiscovery('now');
    record.keep(described('orders'), PROFILE_ID);
    await vi.waitFor(() => expect(fakeBrowser.storage.local.set).toHaveBeenCalled());
    record.keep(described('sales'), PROFILE_ID);
    await expect(record.settle()).rejects.toThrow('quota');
    await vi.waitFor(async () => expect((await kept()).map(([name]) => name)).toEqual(['sales']));
  });
});
