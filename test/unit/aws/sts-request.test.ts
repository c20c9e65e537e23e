import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCallerIdentity } from '../../../src/aws/caller-identity';
import { clockOffsetItem } from '../../../src/aws/clock-offset';
import { callerIdentityAnswer, proxyPage, stsError } from '../aws-answers';
import { answerFetch, cutNetwork } from '../fake-fetch';
import { CREDENTIALS, givenApiAccess, REGION } from '../given';

const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;
const ARN = 'arn:aws:sts::123456789012:assumed-role/Data/ada';

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  await givenApiAccess(REGION, 'cn-north-1');
});

afterEach(() => {
  vi.useRealTimers();
});

const identify = (region = REGION) => readCallerIdentity(region, CREDENTIALS);
const skewed = (at = NOW + HOUR): Response =>
  stsError(403, 'SignatureDoesNotMatch', 'Signature expired: 20261122T120000Z is now earlier', at);

describe('sts:GetCallerIdentity', () => {
  it('is posted to the region, signed, and read', async () => {
    const seen = answerFetch(() => callerIdentityAnswer(ARN));
    expect(await identify()).toEqual({ account: '123456789012', arn: ARN, userId: 'AROA123:ada' });
    const [request] = seen;
    expect(request?.url.href).toBe('https://sts.eu-west-1.amazonaws.com/');
    expect(request?.method).toBe('POST');
    expect(request?.body).toBe('Action=GetCallerIdentity&Version=2011-06-15');
    expect(request?.headers.get('x-amz-date')).toBe('20261122T120000Z');
    expect(request?.headers.get('x-amz-security-token')).toBe(CREDENTIALS.sessionToken);
    expect(request?.headers.get('authorization')).toMatch(
      /^AWS4-HMAC-SHA256 Credential=ASIAQQQQQQQQQQQQPLNT\/20261122\/eu-west-1\/sts\/aws4_request, SignedHeaders=[\w;-]*host[\w;-]*, Signature=[0-9a-f]{64}$/,
    );
  });

  it('goes to China for a region there', async () => {
    const seen = answerFetch(() => callerIdentityAnswer(ARN));
    await identify('cn-north-1');
    expect(seen[0]?.url.host).toBe('sts.cn-north-1.amazonaws.com.cn');
  });

  it('is not called without access to its host', async () => {
    const seen = answerFetch(() => callerIdentityAnswer(ARN));
    await expect(identify('us-east-1')).rejects.toMatchObject({
      failure: { code: 'host-access-missing', facts: { host: 'sts.us-east-1.amazonaws.com' } },
    });
    expect(seen).toEqual([]);
  });
});

describe('a wrong clock', () => {
  it('is corrected once from the answer, and remembered', async () => {
    const seen = answerFetch(() => (seen.length === 1 ? skewed() : callerIdentityAnswer(ARN)));
    expect((await identify()).arn).toBe(ARN);
    expect(seen.map(({ headers }) => headers.get('x-amz-date'))).toEqual([
      '20261122T120000Z',
      '20261122T130000Z',
    ]);
    expect(await clockOffsetItem.read()).toBe(HOUR);
    await identify();
    expect(seen[2]?.headers.get('x-amz-date')).toBe('20261122T130000Z');
  });

  it('that stays wrong is told after the second answer', async () => {
    const seen = answerFetch(() => skewed());
    await expect(identify()).rejects.toMatchObject({ failure: { code: 'clock-skew' } });
    expect(seen).toHaveLength(2);
  });

  it('cannot be corrected where the answer has no date', async () => {
    const seen = answerFetch(() => {
      const answer = skewed();
      answer.headers.delete('date');
      return answer;
    });
    await expect(identify()).rejects.toMatchObject({ failure: { code: 'clock-skew' } });
    expect(seen).toHaveLength(1);
    expect(await clockOffsetItem.read()).toBe(0);
  });
});

describe('refusals', () => {
  it.each([
    [403, 'ExpiredToken', 'credentials-expired'],
    [403, 'InvalidClientTokenId', 'credentials-invalid'],
    [403, 'SignatureDoesNotMatch', 'credentials-invalid'],
    [403, 'AccessDenied', 'access-denied'],
    [400, 'Throttling', 'throttled'],
    [503, 'ServiceUnavailable', 'service-error'],
  ])('%i %s is %s', async (status, name, code) => {
    answerFetch(() => stsError(status, name, 'a sentence &amp; more'));
    await expect(identify()).rejects.toMatchObject({
      failure: {
        code,
        detail: `${name}: a sentence & more (HTTP ${status})`,
        facts: { action: 'sts:GetCallerIdentity', region: REGION, host: 'sts.eu-west-1.amazonaws.com' },
      },
    });
  });

  it('repeats nothing of the request that AWS quotes', async () => {
    const quoted = `The Canonical String for this request should have been
'POST\n/\n\nhost:sts.eu-west-1.amazonaws.com\nx-amz-security-token:${CREDENTIALS.sessionToken}\n\nhost'`;
    answerFetch(() => stsError(403, 'SignatureDoesNotMatch', quoted));
    const thrown = await identify().catch((error: Error) => error);
    expect(thrown).toMatchObject({ failure: { code: 'credentials-invalid' } });
    expect(JSON.stringify([thrown, String(thrown)])).not.toContain('planted');
  });

  it.each([
    [200, 'unexpected-answer'],
    [403, 'unexpected-answer'],
    [502, 'service-error'],
  ])('a page of HTML with HTTP %i is %s', async (status, code) => {
    answerFetch(() => proxyPage(status));
    await expect(identify()).rejects.toMatchObject({ failure: { code } });
  });

  it('no network is told as such', async () => {
    cutNetwork();
    await expect(identify()).rejects.toMatchObject({ failure: { code: 'no-network' } });
  });
});
