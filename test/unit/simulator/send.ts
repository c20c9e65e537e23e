import { readFileSync } from 'node:fs';
import { connect, type IncomingHttpHeaders } from 'node:http2';
import { request } from 'node:https';
import type { Simulator } from '../../simulator/start-simulator';

export interface Message {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/**
 * Sends a request over HTTP/1.1 to the simulator under a real host name, with the certificate checked.
 * Follows no redirect.
 */
export function send(
  simulator: Simulator,
  url: string,
  { method = 'GET', headers = {}, body = '' }: Message = {},
) {
  const { hostname, pathname, search } = new URL(url);
  return new Promise<Answer>((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: simulator.port,
        servername: hostname,
        ca: readFileSync(simulator.caFile),
        agent: false,
        method,
        path: pathname + search,
        headers: { host: hostname, 'content-length': String(Buffer.byteLength(body)), ...headers },
      },
      async (incoming) => {
        const chunks: Buffer[] = [];
        for await (const chunk of incoming) chunks.push(chunk as Buffer);
        const text = Buffer.concat(chunks).toString();
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** The same over HTTP/2, on a session of its own. */
export function sendHttp2(
  simulator: Simulator,
  url: string,
  { method = 'GET', headers = {}, body = '' }: Message = {},
) {
  const { hostname, pathname, search } = new URL(url);
  const session = connect(`https://${hostname}`, {
    host: '127.0.0.1',
    port: simulator.port,
    servername: hostname,
    ca: readFileSync(simulator.caFile),
  });
  return new Promise<Answer>((resolve, reject) => {
    session.on('error', reject);
    const stream = session.request(
      { ':method': method, ':authority': hostname, ':path': pathname + search, ...headers },
      { endStream: false },
    );
    let received: IncomingHttpHeaders = {};
    let text = '';
    stream.setEncoding('utf8');
    stream.on('response', (answered) => {
      received = answered;
    });
    stream.on('data', (chunk) => {
      text += chunk;
    });
    stream.on('error', reject);
    stream.on('close', () => {
      const status = Number(received[':status'] ?? 0);
      if (status === 0) reject(new Error('The connection was closed without an answer.'));
      else resolve({ status, headers: received, text });
    });
    stream.end(body);
  }).finally(() => session.destroy());
}
