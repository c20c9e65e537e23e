import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Simulator } from '../../simulator/start-simulator';
import { findPrincipal } from '../../simulator/world';
import { type Answer, type Message, send } from './send';

export interface SignedMessage extends Message {
  /** A principal of the world, or keys of one's own. */
  as?: string | { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  region?: string;
  service?: string;
  /** Milliseconds since the epoch. */
  signedAt?: number;
}

/** Signs a request as the AWS SDK does. Returns it with its headers. */
export async function sign(
  simulator: Simulator,
  url: string,
  message: SignedMessage = {},
): Promise<Required<Message>> {
  const { hostname, pathname, searchParams } = new URL(url);
  const {
    as = 'admin',
    region = 'us-east-1',
    service = 'airflow',
    method = 'GET',
    body = '',
    headers = {},
  } = message;
  const signer = new SignatureV4({
    credentials: typeof as === 'string' ? findPrincipal(simulator.world, as).credentials : as,
    region,
    service,
    sha256: NodeSha256,
  });
  const signed = await signer.sign(
    {
      method,
      protocol: 'https:',
      hostname,
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: { host: hostname, ...headers },
      body,
    },
    { signingDate: new Date(message.signedAt ?? simulator.clock.now()) },
  );
  return { method, body, headers: signed.headers };
}

/** Signs and sends over HTTP/1.1. */
export async function sendSigned(
  simulator: Simulator,
  url: string,
  message: SignedMessage = {},
): Promise<Answer> {
  return send(simulator, url, await sign(simulator, url, message));
}

/** SHA-256 by Node, in the shape that the signer asks for. */
class NodeSha256 {
  private readonly hash: ReturnType<typeof createHash>;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.hash =
      secret === undefined ? createHash('sha256') : (createHmac('sha256', asBytes(secret)) as never);
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.hash.update(asBytes(data));
  }

  reset(): void {
    throw new Error('The signer does not use reset.');
  }

  async digest(): Promise<Uint8Array> {
    return this.hash.digest();
  }
}

function asBytes(data: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    : Buffer.from(data);
}
