import { beforeEach, describe, expect, it } from 'vitest';
import { addConsoleEnvironment } from '../../../src/environments/add-console-environment';
import { environmentsItem } from '../../../src/environments/environment';
import { changeSignIn } from '../../../src/redirect/change-sign-in';
import { environmentOf, givenEnvironments } from '../given';
import { routeTo } from './arbitraries';
import { ALB, givenRoute } from './given-routes';

const ENTRY_URL = { template: `https://${ALB}/enter?env={environment}`, role: 'User' };
const ORDERS = environmentOf({ signInMethod: 'entry-url', entryUrl: ENTRY_URL });
const BILLS = environmentOf({ name: 'bills', host: 'bills-vpce.c1.airflow.eu-west-1.on.aws' });

const TAKEN = { failure: { code: 'target-taken', facts: { environment: 'bills', host: ALB } } };

beforeEach(() => givenEnvironments(ORDERS, BILLS));

describe('an environment that shares its target by an entry URL', () => {
  beforeEach(async () => {
    await givenRoute(BILLS, routeTo(ALB, { ruleId: 2 }));
    await givenRoute(ORDERS, routeTo(ALB, { port: 443 }));
  });

  it.each([
    ['the token method', { signInMethod: 'token', profileId: 'p' }],
    ['the console', { signInMethod: 'console' }],
    ['an entry URL that does not name it', { entryUrl: { template: `https://${ALB}/enter`, role: 'User' } }],
  ] as const)('is not changed to %s, and nothing of it is lost', async (_, change) => {
    await expect(changeSignIn(ORDERS.id, change)).rejects.toMatchObject(TAKEN);
    expect(await environmentsItem.read()).toEqual([ORDERS, BILLS]);
  });

  it('is not turned to the console by adding it once more', async () => {
    const { name, region } = ORDERS;
    const added = { name, region, label: 'new', host: null, landingPage: null, identityCenter: null };
    await expect(addConsoleEnvironment(added)).rejects.toMatchObject(TAKEN);
    expect(await environmentsItem.read()).toEqual([ORDERS, BILLS]);
  });

  it('takes another role, and another entry URL that names it', async () => {
    const entryUrl = { template: `https://${ALB}/enter/orders`, role: 'Viewer' };
    await changeSignIn(ORDERS.id, { entryUrl });
    expect(await environmentsItem.read()).toEqual([{ ...ORDERS, entryUrl }, BILLS]);
  });

  it('leaves the other one its choice', async () => {
    await changeSignIn(BILLS.id, { signInMethod: 'console' });
    expect(await environmentsItem.read()).toEqual([ORDERS, { ...BILLS, signInMethod: 'console' }]);
  });
});

it.each([
  ['its route is direct', routeTo(ALB, { mode: 'direct' }), routeTo(ALB)],
  ['the other route is direct', routeTo(ALB), routeTo(ALB, { mode: 'direct' })],
  ['its target has another port', routeTo(ALB, { port: 8443 }), routeTo(ALB)],
])('leaves an entry URL where %s', async (_, route, other) => {
  await givenRoute(ORDERS, route);
  await givenRoute(BILLS, other);
  await changeSignIn(ORDERS.id, { signInMethod: 'token' });
  expect(await environmentsItem.read()).toEqual([{ ...ORDERS, signInMethod: 'token' }, BILLS]);
});

it('leaves an entry URL where there is no route', async () => {
  await changeSignIn(ORDERS.id, { signInMethod: 'token' });
  expect(await environmentsItem.read()).toMatchObject([{ signInMethod: 'token' }, BILLS]);
});
