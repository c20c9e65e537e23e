import { beforeEach, expect, it } from 'vitest';
import { changeRoute, routesItem } from '../../../src/redirect/routes';
import { routeTo } from './arbitraries';
import { ALB, givenRoute, newEnvironment } from './given-routes';

const [FIRST, SECOND] = [newEnvironment(), newEnvironment()];

beforeEach(async () => {
  await givenRoute(FIRST, routeTo(ALB, { ruleId: 1 }));
});

it('gives an environment without a route a direct one with the next free rule id', async () => {
  await changeRoute(SECOND.id, {});
  expect(await routesItem.read()).toEqual({
    [FIRST.id]: routeTo(ALB, { ruleId: 1 }),
    [SECOND.id]: routeTo(null, {
      mode: 'direct',
      ruleId: 2,
      proof: { kind: 'none' },
      hasUntrustedCertificate: null,
    }),
  });
});

it('changes what is asked for and keeps the rule id', async () => {
  await changeRoute(FIRST.id, { mode: 'automatic', pausedUntil: 5 });
  expect((await routesItem.read())[FIRST.id]).toEqual(
    routeTo(ALB, { ruleId: 1, mode: 'automatic', pausedUntil: 5 }),
  );
});

it('gives two environments at the same time two rule ids', async () => {
  const third = newEnvironment();
  await Promise.all([changeRoute(SECOND.id, {}), changeRoute(third.id, {})]);
  const ids = Object.values(await routesItem.read()).map(({ ruleId }) => ruleId);
  expect(ids.sort()).toEqual([1, 2, 3]);
});
