import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openingsItem } from '../../../src/sign-in/opening';
import { signInOnTab } from '../../../src/sign-in/sign-in-on-tab';
import { answerMwaa, type MwaaCall, webLoginAnswer } from '../fake-mwaa';
import { grantHostAccess } from '../fake-permissions';
import { openTab, tabUrls, urlOfTab } from '../fake-tabs';
import { givenApiAccess, givenEnvironments, givenProfile, givenSession, openingOf, REGION } from '../given';
import { routeTo } from '../redirect/arbitraries';
import { ALB, givenDecision, givenRoute, hostOf, NOW, newEnvironment } from '../redirect/given-routes';

const SIGN_IN = '/aws_mwaa/aws-console-sso?login=true#';
let environment = newEnvironment();
let tab = 0;
let calls: MwaaCall[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  environment = newEnvironment();
  await givenProfile();
  await givenEnvironments(environment);
  await givenApiAccess(REGION);
  await grantHostAccess(`https://${ALB}/*`, `https://${hostOf(environment)}/*`);
  await givenRoute(environment, routeTo(ALB, { mode: 'automatic' }));
  // As the page that stayed silent showed.
  await givenDecision(environment, 'redirect');
  calls = answerMwaa(() => webLoginAnswer('fresh', hostOf(environment)));
  tab = await openTab(`https://${hostOf(environment)}${SIGN_IN}spent-token`);
});

afterEach(() => {
  vi.useRealTimers();
});

const signInPages = (): Promise<string | undefined> => urlOfTab(tab);

async function expectFreshSignIn(): Promise<void> {
  expect(calls.map(({ operation }) => operation)).toEqual(['CreateWebLoginToken']);
  expect((await signInPages())?.startsWith(`https://${ALB}${SIGN_IN}`)).toBe(true);
  expect(await signInPages()).not.toContain('spent-token');
  expect(await tabUrls()).toHaveLength(1);
}

it('goes on with the opening of the tab, by a fresh token for the load balancer', async () => {
  const opening = openingOf({
    environmentId: environment.id,
    step: 'signing-in',
    requestedAt: NOW,
    stepAt: NOW,
    tabId: tab,
    pathsTried: ['/aws_mwaa'],
  });
  await openingsItem.update(() => [opening]);
  await signInOnTab(tab, environment);
  await expectFreshSignIn();
  expect(await openingsItem.read()).toMatchObject([{ id: opening.id, step: 'signing-in', tabId: tab }]);
});

it('begins an opening where the link came from elsewhere, though a session seemed alive', async () => {
  await givenSession(environment, NOW);
  await signInOnTab(tab, environment);
  await expectFreshSignIn();
  expect(await openingsItem.read()).toMatchObject([
    { disposition: 'current-tab', isAfresh: true, originTabId: tab, tabId: tab, step: 'signing-in' },
  ]);
});

it('makes no token for a target that is unproven', async () => {
  await givenRoute(environment, routeTo(ALB, { mode: 'automatic', proof: { kind: 'none' } }));
  await expect(signInOnTab(tab, environment)).rejects.toMatchObject({ failure: { code: 'target-unproven' } });
  expect(calls).toEqual([]);
  expect(await signInPages()).toContain(hostOf(environment));
});
