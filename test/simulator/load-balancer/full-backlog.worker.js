// Listens at a port and never accepts: the thread sleeps until it is told to end.
import { createServer } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

const { port, backlog, gate } = workerData;
const server = createServer((socket) => socket.destroy());
server.listen({ port, host: '127.0.0.1', backlog }, () => {
  parentPort.postMessage('listening');
  Atomics.wait(new Int32Array(gate), 0, 0);
  server.close();
  parentPort.close();
});
