import { beforeEach, describe, expect, it } from 'vitest';
import { readAccountAlias } from '../../../src/aws/account-alias';
import { accountAliasAnswer, proxyPage, stsError } from '../aws-answers';
import { answerFetch } from '../fake-fetch';
import { grantHostAccess } from '../fake-permissions';
import { CREDENTIALS, REGION } from '../given';

beforeEach(async () => {
  await grantHostAccess('https://iam.amazonaws.com/*', 'https://iam.cn-north-1.amazonaws.com.cn/*');
});

const read = (region = REGION) => readAccountAlias(region, CREDENTIALS);

describe('iam:ListAccountAliases', () => {
  it('is posted to the IAM of the partition, signed for its one region', async () => {
    const seen = answerFetch(() => accountAliasAnswer('platform'));
    expect(await read()).toBe('platform');
    expect(await read('cn-northwest-1')).toBe('platform');
    expect(seen.map(({ url, method, body }) => `${method} ${url.href} ${body}`)).toEqual([
      'POST https://iam.amazonaws.com/ Action=ListAccountAliases&Version=2010-05-08',
      'POST https://iam.cn-north-1.amazonaws.com.cn/ Action=ListAccountAliases&Version=2010-05-08',
    ]);
    const scopes = seen.map(({ headers }) => headers.get('authorization'));
    expect(scopes[0]).toMatch(/^AWS4-HMAC-SHA256 Credential=\w+\/\d{8}\/us-east-1\/iam\/aws4_request,/);
    expect(scopes[1]).toMatch(/^AWS4-HMAC-SHA256 Credential=\w+\/\d{8}\/cn-north-1\/iam\/aws4_request,/);
    expect(seen[0]?.headers.get('x-amz-security-token')).toBe(CREDENTIALS.sessionToken);
  });

  it('is empty for an account without an alias', async () => {
    answerFetch(() => accountAliasAnswer(''));
    expect(await read()).toBe('');
  });

  it('does not take the page of a proxy for such an account', async () => {
    answerFetch(() => proxyPage());
    await expect(read()).rejects.toMatchObject({ failure: { code: 'unexpected-answer' } });
  });

  it('that is denied names the action', async () => {
    answerFetch(() => stsError(403, 'AccessDenied', 'User: x is not authorized'));
    await expect(read()).rejects.toMatchObject({
      failure: {
        code: 'access-denied',
        facts: { action: 'iam:ListAccountAliases', host: 'iam.amazonaws.com', region: 'us-east-1' },
      },
    });
  });
});
