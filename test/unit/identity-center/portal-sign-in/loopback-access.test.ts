import { beforeEach, expect, it } from 'vitest';
import { hasHostAccess } from '../../../../src/browser/host-access';
import { blockCallback, LOOPBACK_PATTERN } from '../../../../src/browser/loopback-callback';
import {
  holdLoopback,
  releaseLoopback,
} from '../../../../src/identity-center/portal-sign-in/loopback-access';
import { grantHostAccess } from '../../fake-permissions';
import { fakeRedirectRules } from '../../fake-redirect-rules';
import { givenProfile } from '../../given';

beforeEach(async () => {
  await grantHostAccess(LOOPBACK_PATTERN);
  await blockCallback(50_000);
});

const hasLoopback = () => hasHostAccess([LOOPBACK_PATTERN]);

it('is given back with the rule', async () => {
  await holdLoopback();
  await releaseLoopback();
  expect(await hasLoopback()).toBe(false);
  expect(await fakeRedirectRules.getSessionRules()).toEqual([]);
});

it('that no sign-in took is let be', async () => {
  await releaseLoopback();
  expect(await hasLoopback()).toBe(true);
});

it('stays where the source of a profile needs it, and the rule goes', async () => {
  const url = 'http://127.0.0.1:4144/';
  await givenProfile({ source: { kind: 'credential-server', url, hasToken: true } });
  await holdLoopback();
  await releaseLoopback();
  expect(await hasLoopback()).toBe(true);
  expect(await fakeRedirectRules.getSessionRules()).toEqual([]);
});
