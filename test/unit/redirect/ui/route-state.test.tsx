// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { redirectReportItem } from '../../../../src/redirect/redirect-report';
import { routeDecisionsItem } from '../../../../src/redirect/route-decisions';
import { PAUSE_MS } from '../../../../src/redirect/ui/change-route';
import { RouteState } from '../../../../src/redirect/ui/route-state';
import { fakePermissions, grantHostAccess } from '../../fake-permissions';
import { tabUrls } from '../../fake-tabs';
import { HOST } from '../../given';
import { button, click, control, enter, mount, pageText, untilShown } from '../../rendered';
import { routeTo } from '../arbitraries';
import { givenRoute, givenWorkerAnswer, ORDERS, storedRoute } from './given-route';

const chrome = vi.hoisted(() => ({ rules: [] as { id: number }[], steps: [] as string[], isBroken: false }));

vi.mock('../../../../src/browser/redirect-rules', () => ({
  readDynamicRules: async () => {
    if (chrome.isBroken) throw new Error('no rules today');
    return chrome.rules;
  },
  updateDynamicRules: async (change: { removeRuleIds: number[] }) => {
    chrome.steps.push(`removed ${change.removeRuleIds} with ${(await tabUrls()).length} tabs`);
  },
}));

async function show(text: string): Promise<void> {
  mount(
    <RouteState
      environment={ORDERS}
      mend={(patterns) => <button type="button">Mend {patterns.join(' ')}</button>}
      edit={<button type="button">Edit route</button>}
    />,
  );
  await untilShown(text);
}

beforeEach(async () => {
  Object.assign(chrome, { rules: [{ id: 1 }], steps: [], isBroken: false });
  await grantHostAccess(`https://${HOST}/*`, 'https://alb.example.com/*');
});

describe('RouteState', () => {
  it('says from where to where', async () => {
    await givenRoute(ORDERS.id, routeTo('alb.example.com', { port: 8443 }));
    await show('Redirected');
    expect(pageText()).toContain(`From${HOST}Toalb.example.com:8443`);
    expect(button('Edit route')).toBeDefined();
  });

  it('says nothing of a direct route', async () => {
    await givenRoute(ORDERS.id, routeTo('alb.example.com', { mode: 'direct' }));
    const root = mount(<RouteState environment={ORDERS} mend={() => null} />);
    await vi.waitFor(async () => expect(await routeDecisionsItem.read()).toEqual({}));
    expect(root.textContent).toBe('');
  });

  it('pauses for an hour and resumes', async () => {
    await givenRoute(ORDERS.id);
    await show('Redirected');
    const before = Date.now();
    click(button('Pause for an hour'));
    await untilShown('links are left as they are');
    const until = (await storedRoute(ORDERS.id))?.pausedUntil ?? 0;
    expect(until).toBeGreaterThanOrEqual(before + PAUSE_MS);
    expect(until).toBeLessThanOrEqual(Date.now() + PAUSE_MS);
    click(button('Resume'));
    await untilShown('Redirected');
    expect((await storedRoute(ORDERS.id))?.pausedUntil).toBeNull();
  });

  it('opens the original address after its rule is gone, and says that this is a pause', async () => {
    await givenRoute(ORDERS.id);
    await show('pauses this route for an hour');
    const tabs = (await tabUrls()).length;
    click(button('Open the original address'));
    await vi.waitFor(async () => expect(await tabUrls()).toContain(`https://${HOST}/`));
    expect(chrome.steps).toEqual([`removed 1 with ${tabs} tabs`]);
    expect((await storedRoute(ORDERS.id))?.pausedUntil).toBeGreaterThan(Date.now());
  });

  it('opens nothing where the rule could not be taken away', async () => {
    chrome.isBroken = true;
    await givenRoute(ORDERS.id);
    await show('Redirected');
    click(button('Open the original address'));
    await untilShown('the original address was not opened');
    expect(await tabUrls()).not.toContain(`https://${HOST}/`);
  });
});

describe('a route that does not work', () => {
  it.each([
    ['no target', routeTo(null), 'the target is missing'],
    ['no proof', routeTo('alb.example.com', { proof: { kind: 'none' } }), 'neither tested nor confirmed'],
  ])('says so: %s', async (_name, route, text) => {
    await givenRoute(ORDERS.id, route);
    await show('Not working');
    expect(pageText()).toContain(text);
    expect(pageText()).not.toContain('Pause for an hour');
  });

  it.each([
    ['loop', 'in a circle'],
    ['conflict', 'has the same web server host'],
    ['rejected', 'did not accept this redirect rule'],
  ] as const)('says what was reported of its rule: %s', async (reason, text) => {
    await redirectReportItem.update(() => ({ inert: [{ environmentId: ORDERS.id, reason }] }));
    await givenRoute(ORDERS.id);
    await show('Not working');
    expect(pageText()).toContain(text);
  });

  it('does not repeat a report that the route has outlived', async () => {
    await redirectReportItem.update(() => ({ inert: [{ environmentId: ORDERS.id, reason: 'unproven' }] }));
    await givenRoute(ORDERS.id);
    await show('Redirected');
  });
});

describe('missing access', () => {
  it('of the private host stops the route, and is mended for both hosts at once', async () => {
    await givenRoute(ORDERS.id, routeTo('new.example.com'));
    await fakePermissions.remove({ origins: [`https://${HOST}/*`] });
    await show('Airlock has no access to the private host');
    expect(button(`Mend https://${HOST}/* https://new.example.com/*`)).toBeDefined();
  });

  it('of the target alone is a warning', async () => {
    await givenRoute(ORDERS.id, routeTo('new.example.com'));
    await show('cannot see whether you got in');
    expect(pageText()).toContain('Redirected');
    expect(button('Mend https://new.example.com/*')).toBeDefined();
  });
});

describe('an automatic route', () => {
  const decided = (way: 'direct' | 'redirect', isOverridden = false): Promise<unknown> =>
    routeDecisionsItem.update(() => ({
      [ORDERS.id]: { way, decidedAt: Date.now() - 12_000, isOverridden },
    }));

  beforeEach(async () => {
    await givenRoute(ORDERS.id, routeTo('alb.example.com', { mode: 'automatic' }));
  });

  it('says what it decided, why and when', async () => {
    await decided('redirect');
    await show('The private endpoint gave no answer in time 12 seconds ago.');
    expect(pageText()).toContain('Redirected');
    await decided('direct');
    await untilShown('The private endpoint answered 12 seconds ago.');
  });

  it('is overridden and left to itself again', async () => {
    await decided('direct');
    await show('The private endpoint answered');
    enter(control<HTMLSelectElement>('This time'), 'redirect');
    await untilShown('Decided by you');
    expect(await routeDecisionsItem.read()).toMatchObject({
      [ORDERS.id]: { way: 'redirect', isOverridden: true },
    });
    enter(control<HTMLSelectElement>('This time'), 'automatic');
    await untilShown('Not decided yet');
    expect(await routeDecisionsItem.read()).toEqual({});
  });

  it('has the worker decide where nothing is decided', async () => {
    const requests = givenWorkerAnswer('route.decide', { way: 'direct' });
    await show('Not decided yet');
    click(button('Check now'));
    await vi.waitFor(() => expect(requests).toEqual([{ environmentId: ORDERS.id }]));
    await vi.waitFor(() => expect(button('Check now').getAttribute('aria-busy')).toBe('false'));
  });
});
