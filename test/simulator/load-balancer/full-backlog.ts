import { once } from 'node:events';
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';

/** How many connections wait to be accepted; the kernel takes one more. */
const BACKLOG = 8;

export interface FullBacklog {
  /** Frees the port. */
  close(): Promise<void>;
}

/**
 * Makes a port of 127.0.0.1 look like a network that drops packets: the queue of connections to accept is full, so that
 * the kernel leaves every further one without an answer. A thread of its own listens and sleeps, since Node.js accepts
 * whenever it is awake.
 */
export async function listenWithFullBacklog(port: number): Promise<FullBacklog> {
  const gate = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('./full-backlog.worker.js', import.meta.url), {
    workerData: { port, backlog: BACKLOG, gate },
  });
  await once(worker, 'message');
  const fillers = Array.from({ length: BACKLOG + 1 }, () => connect(port, '127.0.0.1'));
  for (const filler of fillers) filler.on('error', () => filler.destroy());
  await Promise.all(fillers.map((filler) => once(filler, 'connect')));
  return {
    close: async () => {
      for (const filler of fillers) filler.destroy();
      const ended = once(worker, 'exit');
      Atomics.store(new Int32Array(gate), 0, 1);
      Atomics.notify(new Int32Array(gate), 0);
      await ended;
    },
  };
}
