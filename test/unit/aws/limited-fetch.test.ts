import { beforeEach, describe, expect, it, vi } from 'vitest';
import { limitedFetch } from '../../../src/aws/limited-fetch';
import { answerFetch, cutNetwork, never } from '../fake-fetch';
import { grantHostAccess } from '../fake-permissions';

const URL_OF_SERVICE = 'https://oidc.eu-west-1.amazonaws.com/token';
const FACTS = { host: 'oidc.eu-west-1.amazonaws.com' };

beforeEach(() => grantHostAccess('https://oidc.eu-west-1.amazonaws.com/*'));

/** A body that goes on until it is cancelled. */
function endless(onCancel: () => void): Response {
  const chunk = new Uint8Array(1024).fill(32);
  return new Response(
    new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(chunk), cancel: onCancel }),
  );
}

describe('a limited fetch', () => {
  it('tells status, headers and the text of an answer, also of an error', async () => {
    answerFetch(() => new Response('{"error":"é"}', { status: 400, headers: { 'x-amzn-requestid': 'r' } }));
    const answer = await limitedFetch(URL_OF_SERVICE, { method: 'POST', body: '{}' });
    expect(answer).toMatchObject({ status: 400, text: '{"error":"é"}' });
    expect(answer.headers.get('x-amzn-requestid')).toBe('r');
  });

  it('goes nowhere without host access', async () => {
    const seen = answerFetch(() => new Response('{}'));
    await expect(limitedFetch('https://sts.eu-west-1.amazonaws.com/', {})).rejects.toMatchObject({
      failure: { code: 'host-access-missing', facts: { host: 'sts.eu-west-1.amazonaws.com' } },
    });
    expect(seen).toEqual([]);
  });

  it('asks for loopback by its host, whatever the port', async () => {
    await grantHostAccess('http://127.0.0.1/*');
    answerFetch(() => new Response('here'));
    await expect(limitedFetch('http://127.0.0.1:5555/role', {})).resolves.toMatchObject({ text: 'here' });
  });

  it('follows no redirect', async () => {
    const seen = answerFetch(
      () => new Response(null, { status: 307, headers: { location: 'https://example.com' } }),
    );
    await expect(limitedFetch(URL_OF_SERVICE, {})).rejects.toMatchObject({
      failure: { code: 'unexpected-answer', detail: 'the answer is a redirect', facts: FACTS },
    });
    expect(seen).toHaveLength(1);
  });

  it('stops reading an answer without end', async () => {
    const onCancel = vi.fn();
    answerFetch(() => endless(onCancel));
    await expect(limitedFetch(URL_OF_SERVICE, {}, { maxBytes: 4096 })).rejects.toMatchObject({
      failure: { code: 'unexpected-answer', detail: 'the answer is longer than 4096 bytes', facts: FACTS },
    });
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('reads an answer of exactly the limit', async () => {
    answerFetch(() => new Response('x'.repeat(4096)));
    expect((await limitedFetch(URL_OF_SERVICE, {}, { maxBytes: 4096 })).text).toHaveLength(4096);
  });

  it('ends after its time', async () => {
    answerFetch(never);
    await expect(limitedFetch(URL_OF_SERVICE, {}, { limitMs: 20 })).rejects.toMatchObject({
      failure: { code: 'timed-out', facts: FACTS },
    });
  });

  it('ends when it is told to', async () => {
    answerFetch(never);
    const stop = new AbortController();
    const answer = limitedFetch(URL_OF_SERVICE, {}, { signal: stop.signal });
    stop.abort();
    await expect(answer).rejects.toMatchObject({ failure: { code: 'timed-out' } });
  });

  it('tells that there is no network', async () => {
    cutNetwork();
    await expect(limitedFetch(URL_OF_SERVICE, {})).rejects.toMatchObject({ failure: { code: 'no-network' } });
  });
});
