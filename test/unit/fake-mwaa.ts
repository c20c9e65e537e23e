import { mwaaAnswer, mwaaError } from './aws-answers';
import { answerFetch, type SeenRequest } from './fake-fetch';
import { ACCOUNT, HOST, tokenThatEnds } from './given';

/** One call of the MWAA API, read from its request. */
export interface MwaaCall {
  operation: 'ListEnvironments' | 'GetEnvironment' | 'CreateWebLoginToken';
  region: string;
  /** Of the environment; empty for `ListEnvironments`. */
  name: string;
  nextToken: string | null;
  request: SeenRequest;
}

type Answer = (call: MwaaCall) => Response | Promise<Response> | undefined;

/**
 * Stands in for the MWAA API until the test has ended. Where `answer` gives nothing, tokens are made for every
 * environment, and nothing is listed. Returns the calls that were made, as they come.
 */
export function answerMwaa(answer: Answer = () => undefined): MwaaCall[] {
  const calls: MwaaCall[] = [];
  answerFetch((request) => {
    const call = readCall(request);
    calls.push(call);
    return answer(call) ?? answerByDefault(call);
  });
  return calls;
}

function readCall(request: SeenRequest): MwaaCall {
  const { url, method } = request;
  const [, service, region] =
    /^(api|env)\.airflow\.([a-z0-9-]+)\.amazonaws\.com(\.cn)?$/.exec(url.hostname) ?? [];
  const [, collection, name = ''] = url.pathname.split('/');
  const operations = {
    'GET api environments': name === '' ? 'ListEnvironments' : 'GetEnvironment',
    'POST env webtoken': 'CreateWebLoginToken',
  } as const;
  const key = `${method} ${service} ${collection}`;
  if (!(key in operations) || region === undefined) throw new Error(`No operation of MWAA: ${key} ${url}`);
  const operation = operations[key as keyof typeof operations];
  return { operation, region, name, nextToken: url.searchParams.get('NextToken'), request };
}

function answerByDefault({ operation, name }: MwaaCall): Response {
  switch (operation) {
    case 'ListEnvironments':
      return mwaaAnswer({ Environments: [] });
    case 'GetEnvironment':
      return mwaaError(404, 'ResourceNotFoundException', `Environment ${name} not found`);
    case 'CreateWebLoginToken':
      return webLoginAnswer();
  }
}

/** The answer of `CreateWebLoginToken`, with a token that can be told from others by its mark. */
export function webLoginAnswer(mark = 'planted', host = HOST): Response {
  return mwaaAnswer({
    WebToken: tokenThatEnds(Date.now() + 60_000, mark),
    WebServerHostname: host,
    IamIdentity: 'assumed-role/Data/ada',
    AirflowIdentity: 'assumed-role/Data',
  });
}

/** The answer of `GetEnvironment`, with fields that Airlock must not keep. */
export function environmentAnswer(region: string, name: string, change: object = {}): Response {
  const partition = region.startsWith('cn-') ? 'aws-cn' : 'aws';
  return mwaaAnswer({
    Environment: {
      Arn: `arn:${partition}:airflow:${region}:${ACCOUNT}:environment/${name}`,
      Name: name,
      Status: 'AVAILABLE',
      AirflowVersion: '2.10.3',
      WebserverAccessMode: 'PUBLIC_ONLY',
      WebserverUrl: `${name}.c3.airflow.${region}.on.aws`,
      EnvironmentClass: 'mw1.small',
      LastUpdate: { Status: 'SUCCESS' },
      AirflowConfigurationOptions: { 'secrets.backend_kwargs': 'planted-configuration-option' },
      Tags: { owner: 'planted-tag' },
      SourceBucketArn: 'arn:aws:s3:::planted-bucket',
      ...change,
    },
  });
}
