import { GetEnvironmentCommand } from '@aws-sdk/client-mwaa';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clockOffsetItem } from '../../../src/aws/clock-offset';
import { CALL_LIMIT_MS, callMwaa } from '../../../src/aws/mwaa-call';
import type { Failure } from '../../../src/failures/failure';
import { FailureError } from '../../../src/failures/failure-error';
import { mwaaAnswer, mwaaError, proxyPage } from '../aws-answers';
import { answerFetch, cutNetwork, never } from '../fake-fetch';
import { grantHostAccess } from '../fake-permissions';
import { CREDENTIALS, REGION } from '../given';

const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;
const HOST = 'api.airflow.eu-west-1.amazonaws.com';

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  await grantHostAccess(`https://${HOST}/*`);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function describeOne(signal?: AbortSignal): Promise<string | undefined> {
  const facts = { action: 'airflow:GetEnvironment', name: 'orders' };
  const context = { credentials: CREDENTIALS, region: REGION, host: HOST, facts };
  return callMwaa(
    { ...context, ...(signal === undefined ? {} : { signal }) },
    async (client, abortSignal) => {
      const answer = await client.send(new GetEnvironmentCommand({ Name: 'orders' }), { abortSignal });
      return answer.Environment?.Name;
    },
  );
}

/** The failure of a call; runs the timers that it waits for. */
async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const caught = call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  await vi.runAllTimersAsync();
  const thrown = await caught;
  if (thrown instanceof FailureError) return thrown.failure;
  throw new Error(`no failure, but ${String(thrown)}`);
}

const orders = (): Response => mwaaAnswer({ Environment: { Name: 'orders' } });
const skewed = (at: number): Response =>
  mwaaError(403, 'InvalidSignatureException', 'Signature expired: 20261122T120000Z is now earlier', at);

describe('a call', () => {
  it('is signed for its region and service, with the session token', async () => {
    const seen = answerFetch(orders);
    expect(await describeOne()).toBe('orders');
    const [request] = seen;
    expect(request?.url.href).toBe(`https://${HOST}/environments/orders`);
    expect(request?.headers.get('x-amz-date')).toBe('20261122T120000Z');
    expect(request?.headers.get('x-amz-security-token')).toBe(CREDENTIALS.sessionToken);
    expect(request?.headers.get('authorization')).toMatch(
      /^AWS4-HMAC-SHA256 Credential=ASIAQQQQQQQQQQQQPLNT\/20261122\/eu-west-1\/airflow\/aws4_request, SignedHeaders=[\w;-]*host[\w;-]*, Signature=[0-9a-f]{64}$/,
    );
  });

  it('without a session token sends none', async () => {
    const seen = answerFetch(orders);
    const credentials = { ...CREDENTIALS, sessionToken: null };
    await callMwaa({ credentials, region: REGION, host: HOST }, (client) =>
      client.send(new GetEnvironmentCommand({ Name: 'orders' })),
    );
    expect(seen[0]?.headers.has('x-amz-security-token')).toBe(false);
  });

  it('is not made without access to its host', async () => {
    const seen = answerFetch(orders);
    const context = {
      credentials: CREDENTIALS,
      region: 'us-east-1',
      host: 'api.airflow.us-east-1.amazonaws.com',
    };
    const call = callMwaa(context, (client) => client.send(new GetEnvironmentCommand({ Name: 'orders' })));
    await expect(call).rejects.toMatchObject({
      failure: {
        code: 'host-access-missing',
        facts: { host: 'api.airflow.us-east-1.amazonaws.com', region: 'us-east-1' },
      },
    });
    expect(seen).toEqual([]);
  });
});

describe('throttling', () => {
  it('is waited out', async () => {
    const seen = answerFetch(() =>
      seen.length < 3 ? mwaaError(429, 'ThrottlingException', 'Rate exceeded') : orders(),
    );
    const call = describeOne();
    await vi.runAllTimersAsync();
    expect(await call).toBe('orders');
    expect(seen).toHaveLength(3);
    expect((seen[2]?.at ?? 0) - NOW).toBeGreaterThan(0);
  });

  it('that goes on is told after four attempts', async () => {
    const seen = answerFetch(() => mwaaError(429, 'ThrottlingException', 'Rate exceeded'));
    expect(await failureOf(describeOne())).toMatchObject({ code: 'throttled', facts: { name: 'orders' } });
    expect(seen).toHaveLength(4);
  });
});

describe('other refusals', () => {
  it('5xx is tried again, then told', async () => {
    const seen = answerFetch(() => mwaaError(500, 'InternalServerException', 'oops'));
    expect((await failureOf(describeOne())).code).toBe('service-error');
    expect(seen).toHaveLength(4);
  });

  it.each([
    [403, 'AccessDeniedException', 'access-denied'],
    [403, 'ExpiredTokenException', 'credentials-expired'],
    [403, 'UnrecognizedClientException', 'credentials-invalid'],
    [404, 'ResourceNotFoundException', 'environment-not-found'],
  ])('%i %s is told at once', async (status, name, code) => {
    const seen = answerFetch(() => mwaaError(status, name, 'a sentence of AWS'));
    const reason = await failureOf(describeOne());
    expect(reason).toEqual({
      code,
      detail: `${name}: a sentence of AWS (HTTP ${status})`,
      facts: { region: REGION, host: HOST, action: 'airflow:GetEnvironment', name: 'orders' },
    });
    expect(seen).toHaveLength(1);
  });

  it.each([200, 403])('a page of HTML with HTTP %i is an unexpected answer', async (status) => {
    answerFetch(() => proxyPage(status));
    expect((await failureOf(describeOne())).code).toBe('unexpected-answer');
  });

  it('no network is told as such', async () => {
    cutNetwork();
    expect((await failureOf(describeOne())).code).toBe('no-network');
  });

  it('requests that Chrome holds back after errors of the service are told as the latter', async () => {
    const answers = [mwaaError(503, 'ServiceUnavailableException', 'later')];
    answerFetch(() => {
      const answer = answers.shift();
      if (answer === undefined) throw new TypeError('Failed to fetch');
      return answer;
    });
    expect((await failureOf(describeOne())).code).toBe('service-error');
  });
});

describe('a wrong clock', () => {
  it('is corrected once from the answer, and remembered for the next call', async () => {
    const serverNow = NOW + HOUR;
    const answers = [skewed(serverNow)];
    const seen = answerFetch(() => answers.pop() ?? Response.json({ Environment: { Name: 'orders' } }));
    const first = describeOne();
    await vi.runAllTimersAsync();
    expect(await first).toBe('orders');
    expect(await clockOffsetItem.read()).toBe(HOUR);
    await describeOne();
    expect(seen).toHaveLength(3);
    expect(seen[2]?.headers.get('x-amz-date')).toMatch(/^20261122T1300/);
  });

  it('that cannot be corrected is told', async () => {
    answerFetch(() =>
      mwaaError(403, 'InvalidSignatureException', 'Signature expired: 2026 is now earlier', NOW),
    );
    expect((await failureOf(describeOne())).code).toBe('clock-skew');
    expect(await clockOffsetItem.read()).toBe(0);
  });

  it('is learnt also from a call that fails for another reason', async () => {
    answerFetch(() => mwaaError(403, 'AccessDeniedException', 'no', NOW - HOUR));
    await failureOf(describeOne());
    expect(await clockOffsetItem.read()).toBe(-HOUR);
  });
});

describe('an answer that does not come', () => {
  /** `AbortSignal.timeout` runs on the engine's own clock; here it runs on the test's. */
  function useTestClockForTimeouts(): void {
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      const control = new AbortController();
      setTimeout(() => control.abort(new DOMException('timed out', 'TimeoutError')), milliseconds);
      return control.signal;
    });
  }

  it('is given up after 10 s', async () => {
    useTestClockForTimeouts();
    const seen = answerFetch(never);
    const call = failureOf(describeOne());
    expect(await call).toMatchObject({ code: 'timed-out', facts: { region: REGION } });
    expect(CALL_LIMIT_MS).toBe(10_000);
    expect(Date.now() - NOW).toBe(10_000);
    expect(seen).toHaveLength(1);
  });

  it('can be given up earlier', async () => {
    const control = new AbortController();
    const seen = answerFetch(never);
    const call = failureOf(describeOne(control.signal));
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    control.abort();
    expect((await call).code).toBe('timed-out');
  });
});
