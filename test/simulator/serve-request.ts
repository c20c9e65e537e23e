import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import { setTimeout as delay } from 'node:timers/promises';
import { htmlAnswer } from './answers';
import type { Clock } from './clock';
import type { Fault, Faults } from './faults';
import { readRequest } from './read-request';
import { type LoggedRequest, type RequestLog, withoutSecrets } from './request-log';
import {
  closedConnection,
  type SimulatorRequest,
  type SimulatorResponse,
  type VirtualHost,
} from './virtual-host';

export interface ServeOrder {
  hosts: readonly VirtualHost[];
  clock: Clock;
  faults: Faults;
  log: RequestLog;
}

type Outcome = SimulatorResponse | typeof closedConnection | 'no-answer';

/** Takes one request through the log, the faults in force and its virtual host. */
export async function serveRequest(
  order: ServeOrder,
  incoming: Http2ServerRequest,
  response: Http2ServerResponse,
): Promise<void> {
  const request = await readRequest(incoming).catch(() => null);
  if (!request) return closeConnection(incoming);
  const host = order.hosts.find((candidate) => candidate.serves(request.host));
  if (!host) return closeConnection(incoming);

  const entry = order.log.add({
    host: request.host,
    method: request.method,
    path: request.path,
    query: withoutSecrets(request.rawQuery),
    operation: host.operationOf(request),
    protocol: incoming.httpVersionMajor === 2 ? 'h2' : 'http/1.1',
    bodyBytes: request.body.length,
    at: order.clock.now(),
  });
  response.on('close', () => order.log.settle(entry, 'gone'));

  const outcome = await answerWithFaults(order, host, request, entry);
  if (outcome === 'no-answer') return;
  if (outcome === closedConnection) {
    order.log.settle(entry, 'cut');
    return closeConnection(incoming);
  }
  if (response.destroyed || response.writableEnded || entry.outcome === 'gone') return;
  order.log.settle(entry, 'answered', outcome.status);
  writeAnswer(request, response, outcome, order.clock.now());
}

async function answerWithFaults(
  { faults }: ServeOrder,
  host: VirtualHost,
  request: SimulatorRequest,
  entry: LoggedRequest,
): Promise<Outcome> {
  const met = entry.operation === 'operator' ? [] : faults.meet(entry);
  for (const { fault, released } of met) {
    if (fault.kind === 'latency') await delay(fault.ms, undefined, { ref: false });
    await released;
    const outcome = outcomeOf(fault, host, request);
    if (outcome !== null) return outcome;
  }
  const answer = await host.answer(request);
  const isUnfinished = met.some(({ fault }) => fault.kind === 'unfinished');
  return isUnfinished && answer !== closedConnection ? { ...answer, isUnfinished } : answer;
}

function outcomeOf(fault: Fault, host: VirtualHost, request: SimulatorRequest): Outcome | null {
  switch (fault.kind) {
    case 'latency':
    case 'hold':
    case 'unfinished':
      return null;
    case 'cut':
      return closedConnection;
    case 'hang':
      return 'no-answer';
    case 'malformed':
      return htmlAnswer(
        200,
        '<!doctype html><title>Network sign-in</title><h1>Please sign in to the network</h1>',
      );
    case 'throttle':
      return host.refuse(request, {
        status: 429,
        errorType: 'ThrottlingException',
        message: 'Rate exceeded',
      });
    case 'status': {
      const {
        status,
        errorType = 'InternalServerException',
        message = 'Set by a fault',
        headers = {},
      } = fault;
      if (fault.body === undefined) {
        const refused = host.refuse(request, { status, errorType, message });
        return { ...refused, headers: { ...refused.headers, ...headers } };
      }
      return {
        status,
        headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
        body: fault.body,
      };
    }
  }
}

function writeAnswer(
  request: SimulatorRequest,
  response: Http2ServerResponse,
  answer: SimulatorResponse,
  now: number,
): void {
  // The simulator's clock speaks, not the machine's: clients correct their clock by this header.
  response.sendDate = false;
  response.setHeader('date', new Date(now).toUTCString());
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  response.statusCode = answer.status;
  if (answer.isUnfinished === true) {
    response.write(answer.body);
    return;
  }
  response.setHeader('content-length', Buffer.byteLength(answer.body));
  response.end(request.method === 'HEAD' ? '' : answer.body);
}

function closeConnection(incoming: Http2ServerRequest): void {
  if (incoming.httpVersionMajor === 2) incoming.stream?.session?.destroy();
  else incoming.socket.destroy();
}
