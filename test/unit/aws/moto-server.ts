import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';

/** A moto_server: a second reading of AWS, which computes signatures again. https://docs.getmoto.org */
export interface MotoServer {
  /** Sends a request as if to `host`, and resolves to the answer. */
  send(host: string, message: MotoMessage): Promise<Response>;
  /** From the next request on, signatures and policies count; or, again, they do not. */
  enforce(isEnforced: boolean): Promise<void>;
  stop(): void;
}

export interface MotoMessage {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const PATIENCE_MS = 30_000;

/** Starts moto_server on a free port; resolves to why it does not run, where it does not. */
export async function startMoto(): Promise<MotoServer | string> {
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await portOf(child).catch((error: Error) => error.message);
  if (typeof port === 'string') {
    child.kill();
    return `moto_server does not run here: ${port}`;
  }

  function send(host: string, { method = 'POST', path = '/', headers = {}, body = '' }: MotoMessage) {
    return new Promise<Response>((resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port,
          method,
          path,
          agent: false,
          headers: { ...headers, host, 'content-length': String(Buffer.byteLength(body)) },
        },
        async (incoming) => {
          const chunks: Buffer[] = [];
          for await (const chunk of incoming) chunks.push(chunk as Buffer);
          const { statusCode: status = 500, headers: answered } = incoming;
          const date = answered.date === undefined ? {} : { date: answered.date };
          resolve(new Response(Buffer.concat(chunks), { status, headers: date }));
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  return {
    send,
    async enforce(isEnforced) {
      await send('127.0.0.1', { path: '/moto-api/reset-auth', body: isEnforced ? '0' : 'inf' });
    },
    stop: () => void child.kill(),
  };
}

/** Reads the port from what the server says as it starts. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error('it did not start in time')), PATIENCE_MS);
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`it ended: ${said.trim().split('\n').at(-1)}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, port] = /Running on http:\/\/127\.0\.0\.1:(\d+)/.exec(said) ?? [];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}
