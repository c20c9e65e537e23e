import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { findPrincipal, type World } from '../world';

/** What the server answers to somebody with the right token. */
export type CredentialServerMode = 'credentials' | 'html' | 'redirect' | 'endless' | 'error';

export interface CredentialServer {
  readonly url: string;
  /** What has to stand in `Authorization`. Another start of a real server makes another. */
  token: string;
  mode: CredentialServerMode;
  /** Whose credentials it hands out, by the name of a principal. */
  principal: string;
  /** How many requests it has answered with credentials. */
  readonly handedOut: number;
  close(): Promise<void>;
}

/**
 * A local credential server in the manner of `aws-vault exec --ecs-server`: plain HTTP on loopback, a token, and
 * the protocol of containers.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 */
export async function startCredentialServer(world: World): Promise<CredentialServer> {
  const sockets = new Set<Socket>();
  const state = {
    token: 'simulated-server-token/0123456789',
    mode: 'credentials' as CredentialServerMode,
    principal: 'admin',
    handedOut: 0,
  };
  const server = createServer((request, response) => {
    if (request.headers.authorization !== state.token) {
      response.writeHead(403, { 'content-type': 'application/json' });
      return response.end(JSON.stringify({ Message: 'invalid Authorization token' }));
    }
    return answer(response);
  });

  function answer(response: ServerResponse): void {
    switch (state.mode) {
      case 'credentials': {
        state.handedOut += 1;
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(credentialsOf(world, state.principal)));
        return;
      }
      case 'html':
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('<!doctype html><title>Router</title><h1>Router</h1>');
        return;
      case 'redirect':
        response.writeHead(302, { location: 'http://127.0.0.1:1/elsewhere' });
        response.end();
        return;
      case 'error':
        response.writeHead(500, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ Message: 'Session of aws-vault has ended' }));
        return;
      case 'endless':
        response.writeHead(200, { 'content-type': 'application/json' });
        writeForEver(response);
        return;
    }
  }

  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  });
}

function credentialsOf(world: World, name: string) {
  const { credentials } = findPrincipal(world, name);
  return {
    AccessKeyId: credentials.accessKeyId,
    SecretAccessKey: credentials.secretAccessKey,
    Token: credentials.sessionToken,
    Expiration: new Date(credentials.expiresAt ?? 0).toISOString(),
  };
}

function writeForEver(response: ServerResponse): void {
  const chunk = `{"AccessKeyId": "${'A'.repeat(16_384)}`;
  const write = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', write);
  };
  write();
}
