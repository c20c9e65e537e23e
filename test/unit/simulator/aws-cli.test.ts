import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { findEnvironment, findPrincipal } from '../../simulator/world';
import { useSimulator } from './use-simulator';
import { webServerOf } from './web-server-client';

const runFile = promisify(execFile);
const simulator = useSimulator();
const ownEndpoint = ['--endpoint-url', 'https://aws.simulator.test'];

/** Why the AWS CLI does not run here; null where it does. */
const obstacle = await runFile('aws', ['--version']).then(
  () => null,
  (error: Error) => `the AWS CLI does not run here: ${error.message.split('\n')[0]}`,
);

/**
 * Runs the AWS CLI against the simulator. The simulator's proxy resolves every name to it, so the host names which the
 * CLI makes up (`env.` before the endpoint's) need no entry in a hosts file.
 */
async function aws(...args: string[]) {
  const { world, proxyOrigin, caFile } = simulator.current;
  const { accessKeyId, secretAccessKey, sessionToken } = findPrincipal(world, 'admin').credentials;
  const { HTTP_PROXY, NO_PROXY, no_proxy, https_proxy, AWS_PROFILE, ...inherited } = process.env;
  const { stdout } = await runFile('aws', [...args, '--region', 'us-east-1', '--output', 'json'], {
    env: {
      ...inherited,
      HTTPS_PROXY: proxyOrigin,
      AWS_CA_BUNDLE: caFile,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    },
  });
  return JSON.parse(stdout);
}

describe('the AWS CLI, a signer independent of ours', { timeout: 60_000 }, () => {
  beforeEach((context) => {
    if (obstacle === null) return;
    process.stdout.write(`Skipped: ${obstacle}\n`);
    context.skip(obstacle);
  });

  it.each([
    { under: 'real host names', options: [], host: 'env.airflow.us-east-1.amazonaws.com' },
    { under: 'an endpoint of our own', options: ownEndpoint, host: 'env.aws.simulator.test' },
  ])('makes a web login token under $under, and it signs in', async ({ options, host }) => {
    const made = await aws('mwaa', 'create-web-login-token', '--name', 'sales-prod', ...options);
    expect(simulator.current.requests.map((request) => request.host)).toEqual([host]);
    expect(made).toMatchObject({
      WebServerHostname: findEnvironment(simulator.current.world, 'sales-prod').webServerHost,
      AirflowIdentity: 'assumed-role/AirflowAdmin',
    });
    const server = webServerOf(simulator.current, 'sales-prod');
    expect(await server.login(made.WebToken)).toMatchObject({ status: 302 });
  });

  it('says who is calling', async () => {
    expect(await aws('sts', 'get-caller-identity')).toMatchObject({
      Account: '111122223333',
      Arn: 'arn:aws:sts::111122223333:assumed-role/AirflowAdmin/alice',
    });
  });

  it('lists and reads environments', async () => {
    const listed = await aws('mwaa', 'list-environments', '--page-size', '2');
    expect(listed.Environments).toHaveLength(6);
    const read = await aws('mwaa', 'get-environment', '--name', 'sales-dev', ...ownEndpoint);
    expect(read.Environment).toMatchObject({
      Name: 'sales-dev',
      AirflowVersion: '3.0.6',
      Status: 'AVAILABLE',
    });
  });

  it('understands the refusals', async () => {
    const refused = aws('mwaa', 'create-web-login-token', '--name', 'nowhere');
    await expect(refused).rejects.toThrow(/ResourceNotFoundException.*CreateWebLoginToken.*not found/s);
  });
});
