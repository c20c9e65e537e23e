import { beforeEach, describe, expect, it } from 'vitest';
import { observeRequests, type RequestObservation } from '../../../src/browser/requests';
import { grantHostAccess } from '../fake-permissions';
import { fakeWebRequest, type RequestDetails } from '../fake-web-request';
import { HOST } from '../given';

let seen: RequestObservation[];

const observer = (observation: RequestObservation): void => void seen.push(observation);

beforeEach(() => {
  seen = [];
});

function details(change: Partial<RequestDetails> = {}): RequestDetails {
  return {
    requestId: '1',
    tabId: 7,
    frameType: 'outermost_frame',
    type: 'main_frame',
    method: 'GET',
    url: `https://${HOST}/home`,
    ...change,
  };
}

const post = (change: Partial<RequestDetails> = {}): RequestDetails =>
  details({ type: 'xmlhttprequest', method: 'POST', url: `https://${HOST}/aws_mwaa/login`, ...change });

describe('with access to a host', () => {
  beforeEach(async () => {
    await grantHostAccess(`https://${HOST}/*`);
    observeRequests(observer);
  });

  it('tells the phases of a page', async () => {
    await fakeWebRequest.onBeforeRequest.trigger(details());
    await fakeWebRequest.onHeadersReceived.trigger(details({ statusCode: 302 }));
    await fakeWebRequest.onBeforeRedirect.trigger(
      details({ statusCode: 302, redirectUrl: `https://${HOST}/login/` }),
    );
    await fakeWebRequest.onCompleted.trigger(details({ statusCode: 200 }));
    await fakeWebRequest.onErrorOccurred.trigger(details({ error: 'net::ERR_FAILED' }));
    const url = `https://${HOST}/home`;
    const common = { requestId: '1', tabId: 7, isPage: true, method: 'GET', url, headers: [] };
    expect(seen).toEqual([
      { ...common, phase: 'started', status: 0, redirectUrl: null, error: null },
      { ...common, phase: 'answered', status: 302, redirectUrl: null, error: null },
      { ...common, phase: 'redirected', status: 302, redirectUrl: `https://${HOST}/login/`, error: null },
      { ...common, phase: 'completed', status: 200, redirectUrl: null, error: null },
      { ...common, phase: 'failed', status: 0, redirectUrl: null, error: 'net::ERR_FAILED' },
    ]);
  });

  it.each(['/aws_mwaa/login', '/pluginsv2/aws_mwaa/login', '/aws_mwaa/login/?x=1'])(
    'tells the post of a script to %s',
    async (path) => {
      await fakeWebRequest.onCompleted.trigger(post({ url: `https://${HOST}${path}`, statusCode: 403 }));
      expect(seen).toMatchObject([{ isPage: false, method: 'POST', status: 403 }]);
    },
  );

  it('tells the post of a page that Chrome has not yet noted as the page of its tab', async () => {
    const atOnce = { ...post({ statusCode: 200 }), frameId: 1873 };
    await fakeWebRequest.onCompleted.trigger(atOnce);
    expect(seen).toMatchObject([{ isPage: false, tabId: 7, status: 200 }]);
  });

  it.each([
    ['other requests of scripts', post({ url: `https://${HOST}/api/v2/dags` })],
    ['pages that are only prerendered', details({ documentLifecycle: 'prerender' })],
    ['pages that are only fetched ahead', details({ documentId: '5C7AD255C16C7ECC49564D0226F1C208' })],
    ['frames', details({ frameType: 'sub_frame' })],
    ['sub-frames', details({ type: 'sub_frame' })],
    ['requests of no tab, such as those of the extension', details({ tabId: -1 })],
    ['hosts without access', details({ url: 'https://example.com/home' })],
    ['unencrypted pages', details({ url: `http://${HOST}/home` })],
  ])('does not tell of %s', async (_, request) => {
    await fakeWebRequest.onCompleted.trigger(request);
    expect(seen).toEqual([]);
  });

  it('tells each request once, however often it was called', async () => {
    observeRequests(observer);
    observeRequests(observer);
    await fakeWebRequest.onCompleted.trigger(details());
    expect(seen).toHaveLength(1);
  });
});

describe('before the first grant', () => {
  it('hears nothing after it either, unless called again', async () => {
    observeRequests(observer);
    await grantHostAccess(`https://${HOST}/*`);
    await fakeWebRequest.onCompleted.trigger(details());
    expect(seen).toEqual([]);
    observeRequests(observer);
    await fakeWebRequest.onCompleted.trigger(details());
    await fakeWebRequest.onCompleted.trigger(post());
    expect(seen).toHaveLength(2);
  });
});
