import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import type { CertificateAuthority } from './tls/certificate-authority';

export interface HttpsServer {
  readonly port: number;
  /** Ends every connection at once and stops listening. */
  close(): Promise<void>;
}

export interface HttpsServerOrder {
  port: number;
  authority: CertificateAuthority;
  /** Whether a TLS connection for this host is taken; otherwise it is closed. */
  accepts(host: string): boolean;
  handle(request: Http2ServerRequest, response: Http2ServerResponse): void;
}

/** One TLS server on 127.0.0.1 for HTTP/1.1 and HTTP/2, with a certificate for whatever host is asked for. */
export async function startHttpsServer({
  port,
  authority,
  accepts,
  handle,
}: HttpsServerOrder): Promise<HttpsServer> {
  const sockets = new Set<Socket>();
  const server = createSecureServer(
    {
      ...authority.fallback,
      allowHTTP1: true,
      SNICallback: (host, answer) => {
        if (accepts(host.toLowerCase())) answer(null, authority.secureContextFor(host.toLowerCase()));
        else answer(new Error(`Nothing answers at ${host}`));
      },
    },
    handle,
  );
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  // Clients that hang up in the middle are part of the tests; they must not end the process.
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  server.on('sessionError', (_error, session) => session.destroy());

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
