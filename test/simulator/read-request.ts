import type { Http2ServerRequest } from 'node:http2';
import type { SimulatorRequest } from './virtual-host';

const largestBodyInBytes = 1024 * 1024;

/**
 * Reads a whole request.
 * @throws Error when the client hangs up in the middle or the body is larger than 1 MiB
 */
export async function readRequest(incoming: Http2ServerRequest): Promise<SimulatorRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += (chunk as Buffer).length;
    if (size > largestBodyInBytes) throw new Error('The body is larger than 1 MiB.');
    chunks.push(chunk as Buffer);
  }
  const authority = authorityOf(incoming);
  const [path = '/', ...rest] = incoming.url.split('?');
  const rawQuery = rest.join('?');
  return {
    method: incoming.method,
    authority,
    host: hostOf(authority),
    path,
    rawQuery,
    query: new URLSearchParams(rawQuery),
    headers: plainHeaders(incoming),
    body: Buffer.concat(chunks),
  };
}

/** `:authority` of HTTP/2 or `Host` of HTTP/1.1, as sent. */
export function authorityOf(incoming: Http2ServerRequest): string {
  return incoming.headers[':authority'] ?? incoming.headers.host ?? '';
}

export function hostOf(authority: string): string {
  return authority.replace(/:\d+$/, '').toLowerCase();
}

function plainHeaders(incoming: Http2ServerRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (name.startsWith(':') || value === undefined) continue;
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}
