import { describe, expect, it } from 'vitest';
import { findEnvironment, findPrincipal } from '../../simulator/world';
import { send } from './send';
import { type SignedMessage, sendSigned } from './sign';
import { useSimulator } from './use-simulator';

const simulator = useSimulator();

async function call(url: string, message: SignedMessage = {}) {
  const { status, headers, text } = await sendSigned(simulator.current, url, message);
  return { status, errorType: headers['x-amzn-errortype'], headers, body: JSON.parse(text) };
}

const api = (region: string, path: string) => `https://api.airflow.${region}.amazonaws.com${path}`;
const env = (region: string, path: string) => `https://env.airflow.${region}.amazonaws.com${path}`;

describe('ListEnvironments', () => {
  it('gives every name once, over pages', async () => {
    const names: string[] = [];
    let query = '?MaxResults=4';
    let pages = 0;
    while (query !== '') {
      const { status, body } = await call(api('us-east-1', `/environments${query}`));
      expect(status).toBe(200);
      names.push(...body.Environments);
      pages += 1;
      query = body.NextToken ? `?MaxResults=4&NextToken=${encodeURIComponent(body.NextToken)}` : '';
    }
    expect(pages).toBe(2);
    expect(names).toEqual([
      'legacy-etl',
      'ml-features',
      'ml-training',
      'sales-dev',
      'sales-prod',
      'sales-staging',
    ]);
  });

  it.each(['0', '26', 'many'])('refuses pages of %s', async (size) => {
    const { status, errorType } = await call(api('us-east-1', `/environments?MaxResults=${size}`));
    expect([status, errorType]).toEqual([400, 'ValidationException']);
  });

  it('refuses a token that it did not give', async () => {
    expect(await call(api('us-east-1', '/environments?NextToken=abc'))).toMatchObject({ status: 400 });
  });

  it('is denied to one principal in one region only', async () => {
    const as = 'no-list-in-ireland';
    const denied = await call(api('eu-west-1', '/environments'), { as, region: 'eu-west-1' });
    expect([denied.status, denied.errorType]).toEqual([403, 'AccessDeniedException']);
    expect(denied.body.Message).toContain('is not authorized to perform: airflow:ListEnvironments');
    expect(await call(api('us-east-1', '/environments'), { as })).toMatchObject({ status: 200 });
  });

  it('shows an account its own environments only', async () => {
    const { body } = await call(api('us-east-1', '/environments'), { as: 'analyst' });
    expect(body.Environments).toEqual(['warehouse-dev', 'warehouse-prod']);
  });

  it('works in China, and only under the Chinese host names', async () => {
    const url = 'https://api.airflow.cn-north-1.amazonaws.com.cn/environments';
    const { body } = await call(url, { as: 'china', region: 'cn-north-1' });
    expect(body.Environments).toEqual(['beijing-classic', 'beijing-prod']);
    await expect(send(simulator.current, api('cn-north-1', '/environments'))).rejects.toThrow();
  });
});

describe('GetEnvironment', () => {
  it('names the web server with or without a scheme', async () => {
    const { body: bare } = await call(api('us-east-1', '/environments/sales-prod'));
    expect(bare.Environment.WebserverUrl).toBe(
      findEnvironment(simulator.current.world, 'sales-prod').webServerHost,
    );
    const { body: full } = await call(api('us-east-1', '/environments/sales-staging'));
    expect(full.Environment.WebserverUrl).toMatch(/^https:\/\/.*\.airflow\.us-east-1\.on\.aws$/);
  });

  it('gives what a client needs to judge the environment', async () => {
    const { body } = await call(api('us-west-2', '/environments/broken-birth'), { region: 'us-west-2' });
    expect(body.Environment).toMatchObject({
      Arn: 'arn:aws:airflow:us-west-2:111122223333:environment/broken-birth',
      Status: 'CREATE_FAILED',
      AirflowVersion: '2.10.3',
      WebserverAccessMode: 'PUBLIC_ONLY',
      LastUpdate: {
        Status: 'FAILED',
        CreatedAt: expect.any(Number),
        Error: { ErrorCode: 'INCORRECT_CONFIGURATION' },
      },
    });
    expect(body.Environment).not.toHaveProperty('WebserverUrl');
  });

  it('says so when there is none', async () => {
    const { status, errorType } = await call(api('us-east-1', '/environments/nowhere'));
    expect([status, errorType]).toEqual([404, 'ResourceNotFoundException']);
  });

  it('follows a change of the world at once', async () => {
    const environment = findEnvironment(simulator.current.world, 'sales-staging');
    environment.status = 'UPDATING';
    const { body } = await call(api('us-east-1', '/environments/sales-staging'));
    environment.status = 'AVAILABLE';
    expect(body.Environment.Status).toBe('UPDATING');
  });
});

describe('CreateWebLoginToken', () => {
  const mint = (name: string, message: SignedMessage = {}) =>
    call(env(message.region ?? 'us-east-1', `/webtoken/${name}`), { method: 'POST', ...message });

  it('gives a token, the host and both identities', async () => {
    const { status, body, headers } = await mint('sales-prod');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      WebServerHostname: findEnvironment(simulator.current.world, 'sales-prod').webServerHost,
      IamIdentity: 'assumed-role/AirflowAdmin/alice',
      AirflowIdentity: 'assumed-role/AirflowAdmin',
    });
    const payload = JSON.parse(Buffer.from(body.WebToken.split('.')[1], 'base64url').toString());
    expect(payload.exp - payload.iat).toBe(60);
    expect(headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('is denied with a capital Message', async () => {
    const { status, errorType, body } = await mint('sales-prod', { as: 'no-web-login' });
    expect([status, errorType]).toEqual([403, 'AccessDeniedException']);
    expect(body).toEqual({
      Message: 'Access to the Apache Airflow Web UI or CLI has been denied due to insufficient permissions.',
    });
  });

  it('is granted environment by environment', async () => {
    expect(await mint('sales-dev', { as: 'viewer' })).toMatchObject({ status: 200 });
    expect(await mint('sales-prod', { as: 'viewer' })).toMatchObject({ status: 403 });
  });

  it('finds no web server while an environment is being created', async () => {
    expect(await mint('new-team', { region: 'us-west-2' })).toMatchObject({ status: 404 });
  });

  it('has a sibling for the CLI', async () => {
    const { body } = await call(env('us-east-1', '/clitoken/sales-prod'), { method: 'POST' });
    expect(Object.keys(body)).toEqual(['CliToken', 'WebServerHostname']);
  });
});

describe('hosts of the AWS API', () => {
  it('refuse preflights without any CORS header', async () => {
    const headers = { origin: 'https://example.com', 'access-control-request-method': 'POST' };
    const answer = await send(simulator.current, env('us-east-1', '/webtoken/a'), {
      method: 'OPTIONS',
      headers,
    });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('keep the management calls and the data calls apart', async () => {
    expect(await call(env('us-east-1', '/environments'))).toMatchObject({ status: 404 });
    expect(await call(api('us-east-1', '/webtoken/sales-prod'), { method: 'POST' })).toMatchObject({
      status: 404,
    });
  });

  it('exist in dual stack, and under a name for --endpoint-url that takes any region', async () => {
    const dualStack = 'https://api.airflow.us-east-1.api.aws/environments';
    expect(await call(dualStack)).toMatchObject({ status: 200 });
    const own = 'https://api.aws.simulator.test/environments';
    expect(await call(own, { region: 'eu-west-1' })).toMatchObject({
      status: 200,
      body: { Environments: ['eu-billing-dev', 'eu-billing-prod', 'eu-gdpr', 'eu-sandbox'] },
    });
  });
});

describe('GetCallerIdentity', () => {
  const whoAmI = {
    method: 'POST',
    service: 'sts',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'Action=GetCallerIdentity&Version=2011-06-15',
  };

  it.each(['admin', 'iam-user', 'root'])('says in XML who %s is', async (as) => {
    const { arn, userId, accountId } = findPrincipal(simulator.current.world, as);
    const answer = await sendSigned(simulator.current, 'https://sts.us-east-1.amazonaws.com/', {
      ...whoAmI,
      as,
    });
    expect(answer.headers['content-type']).toBe('text/xml');
    expect(answer.text).toContain(`<Arn>${arn}</Arn>`);
    expect(answer.text).toContain(`<UserId>${userId}</UserId>`);
    expect(answer.text).toContain(`<Account>${accountId}</Account>`);
  });

  it('speaks JSON when asked to, errors too', async () => {
    const headers = { ...whoAmI.headers, accept: 'application/json' };
    const { body } = await call('https://sts.amazonaws.com/', { ...whoAmI, headers });
    expect(body.GetCallerIdentityResponse.GetCallerIdentityResult.Account).toBe('111122223333');
    const refused = await call('https://sts.amazonaws.com/', { ...whoAmI, headers, as: 'expired' });
    expect(refused.body.Error).toMatchObject({ Code: 'ExpiredToken', Type: 'Sender' });
  });

  it('works in China', async () => {
    const url = 'https://sts.cn-north-1.amazonaws.com.cn/';
    const answer = await sendSigned(simulator.current, url, { ...whoAmI, as: 'china', region: 'cn-north-1' });
    expect(answer.text).toContain('<Arn>arn:aws-cn:sts::777788889999:assumed-role/AirflowAdmin/chen</Arn>');
  });

  it('is beside some others, and not beside every action of STS', async () => {
    const body = 'Action=GetFederationToken&Version=2011-06-15';
    const answer = await sendSigned(simulator.current, 'https://sts.amazonaws.com/', { ...whoAmI, body });
    expect([answer.status, answer.text]).toEqual([
      400,
      expect.stringContaining('<Code>InvalidAction</Code>'),
    ]);
  });
});

describe('ListAccountAliases', () => {
  const listAliases = (as: string, host = 'iam.amazonaws.com', region = 'us-east-1') =>
    sendSigned(simulator.current, `https://${host}/`, {
      method: 'POST',
      service: 'iam',
      region,
      as,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Action=ListAccountAliases&Version=2010-05-08',
    });

  it.each([
    ['admin', 'platform', 'iam.amazonaws.com', 'us-east-1'],
    ['analyst', 'analytics', 'iam.amazonaws.com', 'us-east-1'],
    ['china', 'china', 'iam.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
  ])('tells %s that the account is called %s', async (as, alias, host, region) => {
    const answer = await listAliases(as, host, region);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/xml']);
    expect(answer.text).toContain(`<AccountAliases><member>${alias}</member></AccountAliases>`);
  });

  it('has an empty list for an account without an alias', async () => {
    const account = simulator.current.world.accounts.find(({ alias }) => alias === 'analytics');
    if (account === undefined) throw new Error('No account is called analytics.');
    account.alias = '';
    const { text } = await listAliases('analyst');
    account.alias = 'analytics';
    expect(text).toContain('<AccountAliases/>');
  });

  it('is denied to who may not, in the words of IAM', async () => {
    const answer = await listAliases('viewer');
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">');
    expect(answer.text).toContain('<Code>AccessDenied</Code>');
    expect(answer.text).toContain('is not authorized to perform: iam:ListAccountAliases on resource: *');
  });

  it('wants a signature for the one region of IAM, and for IAM', async () => {
    expect((await listAliases('admin', 'iam.amazonaws.com', 'eu-west-1')).text).toContain(
      '<Code>SignatureDoesNotMatch</Code>',
    );
    const forSts = await sendSigned(simulator.current, 'https://iam.amazonaws.com/', {
      method: 'POST',
      service: 'sts',
      body: 'Action=ListAccountAliases&Version=2010-05-08',
    });
    expect(forSts.text).toContain('<Code>SignatureDoesNotMatch</Code>');
  });
});
