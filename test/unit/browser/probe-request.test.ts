import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { probeUrl } from '../../../src/browser/probe-request';
import { answerFetch, never } from '../fake-fetch';
import { grantHostAccess } from '../fake-permissions';
import { fakeTimeoutSignals } from '../fake-timeout-signal';
import { fakeWebRequest, type RequestDetails } from '../fake-web-request';
import { answerProbe } from '../redirect/answer-probe';

const URL_ASKED = 'https://alb.example.com:8443/health';

beforeEach(async () => {
  vi.useFakeTimers();
  fakeTimeoutSignals();
  await grantHostAccess('https://alb.example.com/*');
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const probe = (limitMs = 1_000, bodyLimit = 10) => probeUrl(URL_ASKED, limitMs, bodyLimit);
const details = (change: Partial<RequestDetails>): RequestDetails => ({
  requestId: 'r',
  tabId: -1,
  frameType: 'outermost_frame',
  type: 'xmlhttprequest',
  method: 'GET',
  url: URL_ASKED,
  ...change,
});

describe('probeUrl', () => {
  it('gives the status, headers by lower-case name, address and the beginning of the body', async () => {
    answerProbe(() => ({ status: 403, headers: { Server: 'awselb/2.0' }, body: '0123456789abc' }));
    expect(await probe()).toEqual({
      outcome: 'answered',
      status: 403,
      headers: { server: 'awselb/2.0' },
      bodyStart: '0123456789',
      error: null,
      ip: '10.0.1.2',
    });
  });

  it('sends no cookies, follows nothing, and is not kept', async () => {
    answerProbe(() => ({ status: 200 }));
    const fetched = vi.spyOn(globalThis, 'fetch');
    await probe();
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });

  it('tells where a redirect leads, which `fetch` does not', async () => {
    answerProbe(() => ({ status: 302, headers: { Location: '/login' } }));
    expect(await probe()).toMatchObject({
      outcome: 'answered',
      status: 302,
      headers: { location: '/login' },
      ip: '10.0.1.2',
      bodyStart: '',
    });
  });

  it('tells Chrome’s error, which `fetch` does not', async () => {
    answerProbe(() => ({ error: 'net::ERR_CERT_AUTHORITY_INVALID' }));
    expect(await probe()).toMatchObject({
      outcome: 'failed',
      status: null,
      error: 'net::ERR_CERT_AUTHORITY_INVALID',
    });
  });

  it('waits up to 500 ms for an event that comes after the answer', async () => {
    answerFetch(() => new Response('here'));
    const seen = probe();
    await vi.advanceTimersByTimeAsync(499);
    await fakeWebRequest.onResponseStarted.trigger(details({ ip: '192.0.2.1' }));
    expect(await seen).toMatchObject({ outcome: 'answered', status: 200, ip: '192.0.2.1' });
  });

  it('does without the event where it never comes', async () => {
    answerFetch(() => new Response('here'));
    const seen = probe();
    await vi.advanceTimersByTimeAsync(500);
    expect(await seen).toMatchObject({ outcome: 'answered', status: 200, bodyStart: 'here', ip: null });
  });

  it('gives up in time', async () => {
    answerFetch(never);
    const seen = probe(1_000);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await seen).toMatchObject({ outcome: 'timed-out', status: null, error: null });
  });

  it.each([
    ['to another port of the host', { url: 'https://alb.example.com/health' }],
    ['for another page of the host', { url: 'https://alb.example.com:8443/api/v2/monitor/health' }],
    ['for the same page with a query', { url: `${URL_ASKED}?poll=1` }],
    ['of a tab for the same page', { tabId: 7 }],
  ])('takes no notice of a request %s', async (_, change) => {
    answerFetch(() => new Response('here'));
    const seen = probe();
    const other = details({ ...change, statusCode: 500, ip: '192.0.2.9' });
    const responseHeaders = [{ name: 'Server', value: 'awselb/2.0' }];
    await fakeWebRequest.onHeadersReceived.trigger({ ...other, responseHeaders });
    await fakeWebRequest.onResponseStarted.trigger(other);
    await fakeWebRequest.onErrorOccurred.trigger({ ...other, error: 'net::ERR_FAILED' });
    await vi.advanceTimersByTimeAsync(500);
    expect(await seen).toMatchObject({ status: 200, headers: {}, error: null, ip: null });
  });

  it.each([{ status: 200 }, { error: 'net::ERR_FAILED' }])('stops watching after %o', async (answer) => {
    answerProbe(() => answer);
    const { resetState: _, ...events } = fakeWebRequest;
    const added = Object.values(events).map((event) => vi.spyOn(event, 'addListener'));
    await probe();
    expect(added.some(({ mock }) => mock.calls.length > 0)).toBe(true);
    for (const event of Object.values(events)) expect(event.hasListeners()).toBe(false);
  });
});
