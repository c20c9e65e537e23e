import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DescribedEnvironment } from '../../../src/aws/get-environment';
import { markMissing } from '../../../src/environments/mark-missing';
import {
  findDescribed,
  mergeEnvironment,
  mergeEnvironments,
} from '../../../src/environments/merge-environments';
import { ACCOUNT, environmentOf, PROFILE_ID, REGION } from '../given';

const NOW = 1_000;

function describedOf(name: string, change: Partial<DescribedEnvironment> = {}): DescribedEnvironment {
  const { profileId, signInMethod, entryUrl, identityCenter, seenAt, ...described } = environmentOf({
    name,
    ...change,
  });
  return described;
}

const byConsole = environmentOf({
  id: 'arn:aws:airflow:eu-west-1::environment/orders',
  account: '',
  status: null,
  host: null,
  profileId: null,
  signInMethod: 'console',
  entryUrl: { template: 'https://entry.example.com/{name}', role: 'Data' },
  identityCenter: { startUrl: 'https://d-1.awsapps.com/start', accountId: ACCOUNT, roleName: 'Data' },
  seenAt: null,
});

describe('mergeEnvironment', () => {
  it('adds what was not known, at the end', () => {
    const known = environmentOf({ name: 'sales' });
    expect(mergeEnvironment([known], describedOf('orders'), PROFILE_ID, NOW)).toEqual([
      known,
      { ...environmentOf({ name: 'orders' }), seenAt: NOW },
    ]);
  });

  it('renews what AWS tells, in its place, and keeps how the user gets in', () => {
    const { identityCenter, entryUrl } = byConsole;
    const known = environmentOf({
      signInMethod: 'console',
      identityCenter,
      entryUrl,
      status: 'UPDATING',
      profileId: null,
    });
    const other = environmentOf({ name: 'sales' });
    const merged = mergeEnvironment(
      [known, other],
      describedOf('orders', { airflowVersion: '3.0.6' }),
      'p2',
      NOW,
    );
    expect(merged).toEqual([
      { ...known, status: 'AVAILABLE', airflowVersion: '3.0.6', profileId: 'p2', seenAt: NOW },
      other,
    ]);
  });

  it('an environment of the console without an account becomes this one, and keeps its id for the choices', () => {
    const [merged, ...others] = mergeEnvironment([byConsole], describedOf('orders'), PROFILE_ID, NOW);
    expect(others).toEqual([]);
    expect(merged).toMatchObject({
      id: byConsole.id,
      account: ACCOUNT,
      status: 'AVAILABLE',
      signInMethod: 'console',
      identityCenter: byConsole.identityCenter,
      entryUrl: byConsole.entryUrl,
    });
  });

  it('and stays this one at every later discovery', () => {
    const once = mergeEnvironment([byConsole], describedOf('orders'), PROFILE_ID, NOW);
    const twice = mergeEnvironment(once, describedOf('orders', { status: 'UPDATING' }), PROFILE_ID, NOW + 1);
    expect(twice).toHaveLength(1);
    expect(twice[0]).toMatchObject({ id: byConsole.id, status: 'UPDATING' });
  });

  it('one of the same name in another account or region is another one', () => {
    const account = '999999999999';
    const described = describedOf('orders', { account });
    expect(mergeEnvironment([environmentOf()], described, PROFILE_ID, NOW)).toHaveLength(2);
    const elsewhere = describedOf('orders', { region: 'eu-west-3' });
    expect(mergeEnvironment([byConsole], elsewhere, PROFILE_ID, NOW)).toHaveLength(2);
  });

  it('renews the one with the very ARN before one without an account', () => {
    const merged = mergeEnvironment(
      [byConsole, environmentOf({ status: 'UPDATING' })],
      describedOf('orders'),
      PROFILE_ID,
      NOW,
    );
    expect(merged.map(({ status }) => status)).toEqual([null, 'AVAILABLE']);
  });

  it('never makes two of one, in whichever order they are told', () => {
    const told = fc.array(
      fc.record({
        name: fc.constantFrom('orders', 'sales'),
        region: fc.constantFrom(REGION, 'eu-west-3'),
        account: fc.constantFrom(ACCOUNT, '999999999999'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(told, fc.boolean(), (all, isKnownByConsole) => {
        const list = all.reduce(
          (known, { name, ...change }) => mergeEnvironment(known, describedOf(name, change), PROFILE_ID, NOW),
          isKnownByConsole ? [byConsole] : [],
        );
        // All at once comes to the same.
        const found = all.map(({ name, ...change }) => ({
          described: describedOf(name, change),
          profileId: PROFILE_ID,
          seenAt: NOW,
        }));
        expect(mergeEnvironments(isKnownByConsole ? [byConsole] : [], found)).toEqual(list);
        const keys = list.map(({ region, account, name }) => `${region} ${account} ${name}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
        for (const { name, ...change } of all) {
          expect(findDescribed(list, describedOf(name, change))).toMatchObject({ name, ...change });
        }
      }),
    );
  });
});

describe('markMissing', () => {
  it('marks what is no longer listed for this account and region, and nothing else', () => {
    const list = [
      environmentOf({ name: 'listed' }),
      environmentOf({ name: 'gone' }),
      environmentOf({ name: 'gone', region: 'eu-west-3' }),
      environmentOf({ name: 'gone', account: '999999999999', profileId: 'p2' }),
      { ...byConsole, name: 'gone' },
    ];
    const marked = markMissing(list, [
      { account: list[0]?.account ?? '', region: REGION, names: new Set(['listed']) },
    ]);
    expect(marked.map(({ status }) => status)).toEqual([
      'AVAILABLE',
      'DELETED',
      'AVAILABLE',
      'AVAILABLE',
      null,
    ]);
    expect(marked[1]).toEqual({ ...list[1], status: 'DELETED' });
  });
});

it('merges thousands into thousands in a moment', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => `env-${index}`);
  const found = many.map((name) => ({ described: describedOf(name), profileId: PROFILE_ID, seenAt: NOW }));
  const known = mergeEnvironments([], found);
  const times = Array.from({ length: 5 }, () => {
    const startedAt = performance.now();
    expect(mergeEnvironments(known, found)).toHaveLength(5_000);
    return performance.now() - startedAt;
  });
  // Looking each up in the whole list took seconds. On a busy machine one run or another is slow as well, not all.
  expect(Math.min(...times)).toBeLessThan(500);
});
