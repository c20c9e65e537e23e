import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reachesHost } from '../../../src/browser/reach-host';
import { answerFetch, cutNetwork, never } from '../fake-fetch';
import { fakeTimeoutSignals } from '../fake-timeout-signal';

const HOST = 'a-vpce.c1.airflow.eu-west-1.on.aws';

beforeEach(() => {
  vi.useFakeTimers();
  fakeTimeoutSignals();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it.each([200, 403, 503])('is reached where it answers %i', async (status) => {
  const seen = answerFetch(() => new Response('', { status }));
  expect(await reachesHost(HOST, 1_500)).toBe(true);
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET https://${HOST}/health`]);
});

it('asks without credentials, and needs no host access', async () => {
  answerFetch(() => new Response());
  const fetched = vi.spyOn(globalThis, 'fetch');
  await reachesHost(HOST, 1_500);
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({
    mode: 'no-cors',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
});

it('is not reached where the network refuses', async () => {
  cutNetwork();
  expect(await reachesHost(HOST, 1_500)).toBe(false);
});

it('is not reached where the answer is late', async () => {
  answerFetch(never);
  const settled = vi.fn();
  const isReached = reachesHost(HOST, 1_500).finally(settled);
  await vi.advanceTimersByTimeAsync(1_499);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(await isReached).toBe(false);
});

it('is not reached where it is no host, and does not reject', async () => {
  cutNetwork();
  expect(await reachesHost('not a host', 1_500)).toBe(false);
});
