import { beforeEach, describe, expect, it } from 'vitest';
import { createWebLoginToken } from '../../../src/aws/create-web-login-token';
import { getEnvironment } from '../../../src/aws/get-environment';
import { listEnvironments } from '../../../src/aws/list-environments';
import { mwaaAnswer } from '../aws-answers';
import { answerMwaa, environmentAnswer } from '../fake-mwaa';
import { ACCOUNT, CREDENTIALS, givenApiAccess, HOST, REGION, tokenThatEnds } from '../given';

const CHINA = 'cn-north-1';

beforeEach(() => givenApiAccess(REGION, CHINA));

describe('listEnvironments', () => {
  it('reads page by page, 25 at a time', async () => {
    const calls = answerMwaa(({ nextToken }) =>
      nextToken === null
        ? mwaaAnswer({ Environments: ['a', 'b'], NextToken: 'more/than=this' })
        : mwaaAnswer({ Environments: ['c'] }),
    );
    const pages: (readonly string[])[] = [];
    for await (const page of listEnvironments(REGION, CREDENTIALS)) pages.push(page);
    expect(pages).toEqual([['a', 'b'], ['c']]);
    expect(calls.map(({ nextToken }) => nextToken)).toEqual([null, 'more/than=this']);
    expect(calls[0]?.request.url.searchParams.get('MaxResults')).toBe('25');
  });
});

describe('getEnvironment', () => {
  it('keeps the fields that Airlock shows, and no others', async () => {
    const error = { ErrorCode: 'INCORRECT_CONFIGURATION' };
    const lastUpdate = { Status: 'FAILED', CreatedAt: 1_795_348_800.5, Error: error };
    answerMwaa(() => environmentAnswer(REGION, 'orders', { LastUpdate: lastUpdate }));
    expect(await getEnvironment(REGION, 'orders', CREDENTIALS)).toEqual({
      id: `arn:aws:airflow:eu-west-1:${ACCOUNT}:environment/orders`,
      partition: 'aws',
      region: REGION,
      account: ACCOUNT,
      name: 'orders',
      status: 'AVAILABLE',
      airflowVersion: '2.10.3',
      accessMode: 'PUBLIC_ONLY',
      host: 'orders.c3.airflow.eu-west-1.on.aws',
      environmentClass: 'mw1.small',
      lastUpdateErrorCode: 'INCORRECT_CONFIGURATION',
      lastUpdatedAt: 1_795_348_800_500,
    });
  });

  it.each(['https://orders.c3.airflow.eu-west-1.on.aws', 'ORDERS.c3.airflow.eu-west-1.on.aws/'])(
    'reads the host of %s',
    async (WebserverUrl) => {
      answerMwaa(() => environmentAnswer(REGION, 'orders', { WebserverUrl }));
      expect((await getEnvironment(REGION, 'orders', CREDENTIALS)).host).toBe(
        'orders.c3.airflow.eu-west-1.on.aws',
      );
    },
  );

  it('of one that is being made knows no host yet', async () => {
    answerMwaa(() => environmentAnswer(REGION, 'orders', { Status: 'CREATING', WebserverUrl: undefined }));
    expect(await getEnvironment(REGION, 'orders', CREDENTIALS)).toMatchObject({
      host: null,
      status: 'CREATING',
    });
  });

  it('goes to China for a region there', async () => {
    const calls = answerMwaa(() => environmentAnswer(CHINA, 'orders'));
    expect((await getEnvironment(CHINA, 'orders', CREDENTIALS)).partition).toBe('aws-cn');
    expect(calls[0]?.request.url.host).toBe('api.airflow.cn-north-1.amazonaws.com.cn');
  });

  it.each([{}, { Environment: {} }, { Environment: { Arn: 'arn:aws:s3:::bucket' } }])(
    '%j is an unexpected answer',
    async (body) => {
      answerMwaa(() => mwaaAnswer(body));
      await expect(getEnvironment(REGION, 'orders', CREDENTIALS)).rejects.toMatchObject({
        failure: { code: 'unexpected-answer', facts: { name: 'orders', region: REGION } },
      });
    },
  );
});

describe('createWebLoginToken', () => {
  const target = { region: REGION, name: 'orders', account: ACCOUNT, partition: 'aws' };

  it('gives the token with what it opens and for whom', async () => {
    const calls = answerMwaa();
    const { token, ...login } = await createWebLoginToken(target, CREDENTIALS);
    expect(token.split('.')).toHaveLength(3);
    expect(login).toEqual({
      host: HOST,
      iamIdentity: 'assumed-role/Data/ada',
      airflowIdentity: 'assumed-role/Data',
    });
    expect(calls[0]?.request.url.href).toBe('https://env.airflow.eu-west-1.amazonaws.com/webtoken/orders');
  });

  it('gives no identities where AWS tells none', async () => {
    answerMwaa(() => mwaaAnswer({ WebToken: tokenThatEnds(1), WebServerHostname: `https://${HOST}` }));
    expect(await createWebLoginToken(target, CREDENTIALS)).toMatchObject({
      host: HOST,
      iamIdentity: null,
      airflowIdentity: null,
    });
  });

  it.each([
    {},
    { WebToken: 'planted.token.x' },
    { WebToken: '', WebServerHostname: HOST },
    { WebToken: 'planted.token.x', WebServerHostname: 'user@evil.example.com' },
  ])('%j is an unexpected answer, which is not repeated', async (body) => {
    answerMwaa(() => mwaaAnswer(body));
    const thrown = await createWebLoginToken(target, CREDENTIALS).catch((error: Error) => error);
    expect(thrown).toMatchObject({ failure: { code: 'unexpected-answer', facts: { account: ACCOUNT } } });
    expect(JSON.stringify([thrown, String(thrown)])).not.toContain('planted');
  });
});
