import { jsonAnswer } from './answers';
import type { Clock } from './clock';
import type { Fault, FaultHandle, FaultMatch, Faults } from './faults';
import type { RequestLog } from './request-log';
import { type Switches, setSwitches } from './switches';
import type { SimulatorRequest, SimulatorResponse, VirtualHost } from './virtual-host';
import type { World } from './world';

export const operatorHost = 'operator.simulator.test';

export interface OperatorOrder {
  world: World;
  clock: Clock;
  switches: Switches;
  faults: Faults;
  log: RequestLog;
  endSessions(): void;
}

/** A handle for people and other processes: JSON in, JSON out. Faults do not meet it. */
export function createOperator(order: OperatorOrder): VirtualHost {
  const held: FaultHandle[] = [];
  return {
    name: 'operator',
    hostPatterns: [operatorHost],
    serves: (host) => host === operatorHost,
    operationOf: () => 'operator',
    refuse: (_request, { status, message }) => jsonAnswer(status, { error: message }),
    answer: (request) => {
      try {
        return route(order, held, request);
      } catch (error) {
        return jsonAnswer(400, { error: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}

function route(order: OperatorOrder, held: FaultHandle[], request: SimulatorRequest): SimulatorResponse {
  const { clock, switches, faults, endSessions } = order;
  switch (`${request.method} ${request.path}`) {
    case 'GET /state':
      return jsonAnswer(200, stateOf(order));
    case 'POST /switches':
      setSwitches(switches, jsonObject(request));
      return jsonAnswer(200, switches);
    case 'POST /faults': {
      const { fault, ...match } = jsonObject(request) as FaultMatch & { fault?: Fault };
      if (!fault?.kind) throw new Error('Send {"host"?, "operation"?, "times"?, "fault": {"kind": …}}.');
      held.push(faults.set(match, fault));
      return jsonAnswer(200, faults.list());
    }
    case 'POST /release':
      for (const handle of held.splice(0)) handle.release();
      return jsonAnswer(200, faults.list());
    case 'DELETE /faults':
      faults.clear();
      return jsonAnswer(200, []);
    case 'POST /clock':
      clock.advance(Number(jsonObject(request)['advanceMs'] ?? 0));
      return jsonAnswer(200, { now: clock.now() });
    case 'DELETE /sessions':
      endSessions();
      return jsonAnswer(200, {});
    default:
      return jsonAnswer(404, {
        error:
          'GET /state, POST /switches, POST /faults, DELETE /faults, POST /release, POST /clock, DELETE /sessions',
      });
  }
}

function stateOf({ world, clock, switches, faults, log }: OperatorOrder) {
  return {
    now: clock.now(),
    switches,
    faults: faults.list(),
    environments: world.environments,
    principals: world.principals.map(({ name, arn, kind }) => ({ name, arn, kind })),
    requests: log.entries.slice(-200),
  };
}

function jsonObject({ body }: SimulatorRequest): Record<string, unknown> {
  const value: unknown = JSON.parse(body.toString());
  if (typeof value !== 'object' || value === null) throw new Error('A JSON object was expected.');
  return value as Record<string, unknown>;
}
