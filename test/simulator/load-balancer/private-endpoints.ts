import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { type FullBacklog, listenWithFullBacklog } from './full-backlog';

/**
 * `reachable`: as on the VPN. `refused`: nothing listens. `dropped`: a connection is never answered. `silent-tls`: a
 * connection is taken, and then nothing comes. (A name that does not resolve is an option of the simulator's start,
 * since resolver rules are flags of the browser.)
 */
export type PrivateEndpointState = 'reachable' | 'refused' | 'dropped' | 'silent-tls';

export interface PrivateEndpoints {
  readonly port: number;
  readonly state: PrivateEndpointState;
  /** How many connections came so far, in whichever state but `dropped` and `refused`. */
  readonly connections: number;
  /** Resolves once the endpoints are so; connections that there were are gone. */
  become(state: PrivateEndpointState): Promise<void>;
  close(): Promise<void>;
}

/** One port before all private hosts, which leads on to the simulator's own. */
export async function startPrivateEndpoints(simulatorPort: number): Promise<PrivateEndpoints> {
  const sockets = new Set<Socket>();
  let state: PrivateEndpointState = 'reachable';
  let connections = 0;
  let backlog: FullBacklog | null = null;
  let server: Server | null = await listen(0);
  const { port } = server.address() as AddressInfo;

  function track(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  }

  async function listen(at: number): Promise<Server> {
    const listening = createServer((client) => {
      connections += 1;
      track(client);
      if (state === 'silent-tls') {
        client.resume();
        return;
      }
      const upstream = connect(simulatorPort, '127.0.0.1');
      track(upstream);
      client.pipe(upstream).pipe(client);
      upstream.on('close', () => client.destroy());
      client.on('close', () => upstream.destroy());
    });
    await new Promise<void>((resolve, reject) => {
      listening.once('error', reject);
      listening.listen(at, '127.0.0.1', resolve);
    });
    return listening;
  }

  async function stop(): Promise<void> {
    const closing = server;
    server = null;
    if (closing !== null) {
      const closed = new Promise<void>((resolve) => closing.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    }
    await backlog?.close();
    backlog = null;
  }

  return {
    port,
    get state() {
      return state;
    },
    get connections() {
      return connections;
    },
    become: async (wanted) => {
      if (wanted === state) return;
      await stop();
      state = wanted;
      if (wanted === 'dropped') backlog = await listenWithFullBacklog(port);
      else if (wanted !== 'refused') server = await listen(port);
    },
    close: stop,
  };
}
