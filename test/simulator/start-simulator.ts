import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWebServers } from './airflow/web-server';
import { createWebSessions, type WebSessions } from './airflow/web-sessions';
import { createAwsApi } from './aws/aws-api';
import { createWebLoginTokens } from './aws/web-login-tokens';
import { type Clock, createClock } from './clock';
import { startConnectProxy } from './connect-proxy';
import { createAccessPortal } from './console/access-portal';
import { createAwsConsole } from './console/aws-console';
import { type CredentialServer, startCredentialServer } from './credential-server/credential-server';
import { createFaults, type Faults } from './faults';
import { createCognitoApi } from './federation/cognito-api';
import { createOpenIdProvider } from './federation/open-id-provider';
import { createOpenIdTokens } from './federation/open-id-tokens';
import { startHttpsServer } from './https-server';
import { createIdentityCenter, type IdentityCenter } from './identity-center/identity-center';
import { createLoadBalancers, wrongCertificates } from './load-balancer/load-balancers';
import { createOtherSites } from './load-balancer/other-sites';
import { type PrivateEndpoints, startPrivateEndpoints } from './load-balancer/private-endpoints';
import { CLOSED_HOST } from './load-balancer/seeded-load-balancers';
import { createOperator, operatorHost } from './operator';
import { createRequestLog, type LoggedRequest, type RequestLog } from './request-log';
import { createSeededWorld } from './seeded-world';
import { serveRequest } from './serve-request';
import { createSwitches, type Switches } from './switches';
import { createCertificateAuthority } from './tls/certificate-authority';
import { chromeFlagsFor } from './tls/chrome-flags';
import type { VirtualHost } from './virtual-host';
import type { World } from './world';

export interface SimulatorOptions {
  /** Port on 127.0.0.1 (default: any free one). */
  port?: number;
  world?: World;
  switches?: Partial<Switches>;
  /** Hosts, or patterns of hosts, whose names do not resolve in the browser. */
  unresolvedHosts?: readonly string[];
  /** Makes the browser speak HTTP/1.1 instead of HTTP/2. */
  isHttp1Only?: boolean;
  /** The time that the simulator's clock follows, in milliseconds since the epoch. */
  now?: () => number;
}

export interface Simulator {
  readonly port: number;
  /** `https://127.0.0.1:PORT`; hosts are told apart by name, so use `chromeFlags` or `proxyOrigin` to give the names. */
  readonly origin: string;
  /** An HTTP proxy (CONNECT) whose every tunnel ends here: for programs that know `HTTPS_PROXY`. */
  readonly proxyOrigin: string;
  /** For Chromium, which also needs a `--user-data-dir` of its own. */
  readonly chromeFlags: string[];
  /** PEM file of the certificate authority, for `AWS_CA_BUNDLE` and the like; removed by `close`. */
  readonly caFile: string;
  readonly spkiHash: string;
  readonly operatorUrl: string;
  readonly world: World;
  /** May be changed while the simulator runs. */
  readonly switches: Switches;
  readonly identityCenter: IdentityCenter;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly sessions: WebSessions;
  /** How the private endpoints, all of them, look from the browser's network. */
  readonly privateEndpoints: PrivateEndpoints;
  /** A program on the user's computer that hands out credentials. */
  readonly credentialServer: CredentialServer;
  readonly requests: readonly LoggedRequest[];
  waitForRequest: RequestLog['waitFor'];
  clearRequests(): void;
  /** Ends every connection and stops listening; afterwards nothing keeps the process alive. */
  close(): Promise<void>;
}

/** Starts everything outside the browser on loopback. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const clock = createClock(options.now);
  const world = options.world ?? createSeededWorld(clock.now());
  const switches = createSwitches(options.switches);
  const faults = createFaults();
  const log = createRequestLog();
  const tokens = createWebLoginTokens(clock, switches);
  const sessions = createWebSessions(clock);
  const idTokens = createOpenIdTokens(clock);
  const authority = createCertificateAuthority();

  const identityCenter = createIdentityCenter(world, clock);
  const hosts: VirtualHost[] = [
    createOperator({ world, clock, switches, faults, log, endSessions: sessions.endAll }),
    createAwsApi({ world, clock, switches, tokens, idTokens }),
    createCognitoApi({ world, clock, tokens: idTokens }),
    createOpenIdProvider({ tokens: idTokens, switches }),
    createWebServers({ world, clock, switches, tokens, sessions }),
    createAwsConsole({ world, switches, tokens }),
    createAccessPortal(),
    ...identityCenter.hosts,
    createLoadBalancers({ world, clock, switches, tokens, sessions }),
    createOtherSites(),
  ];
  const server = await startHttpsServer({
    port: options.port ?? 0,
    authority: wrongCertificates(world, authority),
    accepts: (name) => {
      const host = hosts.find((candidate) => candidate.serves(name));
      return host !== undefined && (host.accepts?.(name) ?? true);
    },
    handle: (request, response) => {
      serveRequest({ hosts, clock, faults, log }, request, response).catch((error) =>
        response.destroy(error),
      );
    },
  });
  const proxy = await startConnectProxy(server.port);
  const privateEndpoints = await startPrivateEndpoints(server.port);
  const credentialServer = await startCredentialServer(world);
  const folder = mkdtempSync(join(tmpdir(), 'airlock-simulator-'));
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, authority.certificate);
  const hostPatterns = hosts.flatMap((host) => host.hostPatterns);

  return {
    port: server.port,
    origin: `https://127.0.0.1:${server.port}`,
    proxyOrigin: `http://127.0.0.1:${proxy.port}`,
    chromeFlags: [
      ...(options.isHttp1Only ? ['--disable-http2'] : []),
      ...chromeFlagsFor({
        port: server.port,
        spkiHash: authority.spkiHash,
        hostPatterns,
        firstRules: [
          ...(options.unresolvedHosts ?? []).map((host) => `MAP ${host} ~NOTFOUND`),
          // Nothing listens at port 1.
          `MAP ${CLOSED_HOST} 127.0.0.1:1`,
          `MAP *-vpce.* 127.0.0.1:${privateEndpoints.port}`,
        ],
      }),
    ],
    caFile,
    spkiHash: authority.spkiHash,
    operatorUrl: `https://${operatorHost}`,
    world,
    switches,
    identityCenter,
    clock,
    faults,
    sessions,
    privateEndpoints,
    credentialServer,
    requests: log.entries,
    waitForRequest: log.waitFor,
    clearRequests: log.clear,
    close: async () => {
      faults.clear();
      await Promise.all([credentialServer.close(), privateEndpoints.close(), proxy.close(), server.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
