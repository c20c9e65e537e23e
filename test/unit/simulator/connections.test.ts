import { readFileSync } from 'node:fs';
import { connect as connectTls } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { findEnvironment } from '../../simulator/world';
import { fitsHostPattern } from './fits-host-pattern';
import { send } from './send';
import { useSimulator } from './use-simulator';
import { webServerOf } from './web-server-client';

const simulator = useSimulator();

function certificateOf(servername: string) {
  return new Promise<string>((resolve, reject) => {
    const { port, caFile } = simulator.current;
    const socket = connectTls({ host: '127.0.0.1', port, servername, ca: readFileSync(caFile) }, () => {
      resolve(socket.getPeerCertificate().subjectaltname ?? '');
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

describe('TLS', () => {
  it('shows a trusted certificate for the one host that was asked for', async () => {
    const { host } = webServerOf(simulator.current, 'sales-prod');
    expect(await certificateOf(host)).toBe(`DNS:${host}`);
    expect(await certificateOf('sts.amazonaws.com')).toBe('DNS:sts.amazonaws.com');
    expect(await certificateOf('')).toBe('DNS:localhost, IP Address:127.0.0.1');
  });

  it.each(['unknown.c1.airflow.us-east-1.on.aws', 'example.org', 'api.airflow.cn-north-1.amazonaws.com'])(
    'takes no connection for %s',
    async (host) => {
      await expect(certificateOf(host)).rejects.toThrow();
    },
  );
});

describe('web servers that cannot be reached', () => {
  it.each(['DELETED', 'CREATING', 'PENDING', 'CREATE_FAILED'] as const)(
    'are those of %s environments',
    async (status) => {
      const environment = findEnvironment(simulator.current.world, 'sales-staging');
      environment.status = status;
      const server = webServerOf(simulator.current, 'sales-staging');
      await expect(server.get('/').finally(() => (environment.status = 'AVAILABLE'))).rejects.toThrow();
    },
  );

  it.each(['experiments', 'berlin-old'])('or are answered for by a gateway: %s', async (name) => {
    expect(await webServerOf(simulator.current, name).get('/')).toMatchObject({
      status: 502,
      headers: { server: 'awselb/2.0' },
      text: expect.stringContaining('<center><h1>502 Bad Gateway</h1></center>'),
    });
  });

  it('are the private ones where the switch says so, also on a connection that is open', async () => {
    const server = webServerOf(simulator.current, 'finance-prod');
    expect(await server.get('/')).toMatchObject({ status: 302 });
    simulator.current.switches.privateHostsReachable = 'closed';
    await expect(server.get('/')).rejects.toThrow();
    const overOpenConnection = send(simulator.current, 'https://localhost/', {
      headers: { host: server.host },
    });
    await expect(overOpenConnection).rejects.toThrow();
    expect(await webServerOf(simulator.current, 'sales-prod').get('/')).toMatchObject({ status: 302 });
  });
});

describe('the flags for Chromium', () => {
  const rules = () =>
    (simulator.current.chromeFlags[0] ?? '').replace('--host-resolver-rules=', '').split(', ');

  it('map every host of the world, and all others to nothing', () => {
    const mapped = rules().flatMap((rule) => /^MAP (\S+) 127\.0\.0\.1:(\d+)$/.exec(rule)?.[1] ?? []);
    const hosts = simulator.current.world.environments.flatMap(({ webServerHost }) => webServerHost ?? []);
    expect(hosts.length).toBeGreaterThan(20);
    for (const host of hosts)
      expect(
        mapped.some((pattern) => fitsHostPattern(host, pattern)),
        host,
      ).toBe(true);
    for (const host of ['docs.aws.amazon.com', 'www.google.com', 's3.us-east-1.amazonaws.com']) {
      expect(
        mapped.some((pattern) => fitsHostPattern(host, pattern)),
        host,
      ).toBe(false);
    }
    expect(rules().at(-1)).toBe('MAP * ~NOTFOUND');
    expect(rules().slice(0, 2)).toEqual(['EXCLUDE 127.0.0.1', 'EXCLUDE localhost']);
  });

  it('trust the key of the servers', () => {
    const { spkiHash, chromeFlags } = simulator.current;
    expect(spkiHash).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(chromeFlags[1]).toBe(`--ignore-certificate-errors-spki-list=${spkiHash}`);
  });
});

describe('the console and the access portal', () => {
  const consoleUrl = 'https://us-east-1.console.aws.amazon.com';

  it('open an environment with the rights of the console session', async () => {
    expect(await send(simulator.current, `${consoleUrl}/mwaa/home?region=us-east-1`)).toMatchObject({
      status: 200,
    });
    const answer = await send(simulator.current, `${consoleUrl}/mwaa/sso`, {
      method: 'POST',
      body: 'name=sales-prod',
    });
    const url = new URL(JSON.parse(answer.text).url);
    const server = webServerOf(simulator.current, 'sales-prod');
    expect(url.origin + url.pathname).toBe(`https://${server.host}/aws_mwaa/aws-console-sso`);
    expect(await server.login(url.hash.slice(1))).toMatchObject({ status: 302 });
  });

  it('refuse without rights, and without a session ask to sign in', async () => {
    simulator.current.world.consolePrincipal = 'viewer';
    const answer = await send(simulator.current, `${consoleUrl}/mwaa/sso`, {
      method: 'POST',
      body: 'name=sales-prod',
    });
    simulator.current.world.consolePrincipal = 'admin';
    expect(answer.status).toBe(403);
    simulator.current.switches.consoleSession = 'signed-out';
    const page = await send(simulator.current, `${consoleUrl}/mwaa/home?region=us-east-1`);
    expect(page.text).toContain('data-testid="console-sign-in"');
  });

  it('have a start page', async () => {
    expect(await send(simulator.current, 'https://acme.awsapps.com/start/')).toMatchObject({ status: 200 });
  });
});
