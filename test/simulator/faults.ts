import type { Operation } from './operation';
import type { LoggedRequest } from './request-log';

/** Which requests a fault meets. What is left out matches everything. */
export interface FaultMatch {
  /** The exact host name, or a pattern. */
  host?: string | RegExp;
  operation?: Operation;
  /** How many requests it meets before it is spent (default: all until `clear`). */
  times?: number;
}

export type Fault =
  /** An error answer in the manner of the host (AWS error body, Airflow page), or with a body of its own. */
  | {
      kind: 'status';
      status: number;
      errorType?: string;
      message?: string;
      body?: string;
      headers?: Record<string, string>;
    }
  /** The answer comes so many milliseconds later. */
  | { kind: 'latency'; ms: number }
  /** The connection is closed without an answer. Chromium may repeat such a request by itself once. */
  | { kind: 'cut' }
  /** AWS's throttling error. */
  | { kind: 'throttle' }
  /** 200 with an HTML page, as a captive portal or a proxy answers. */
  | { kind: 'malformed' }
  /** The usual answer, whose body does not end. */
  | { kind: 'unfinished' }
  /** No answer, ever. */
  | { kind: 'hang' }
  /** The request waits until the handle's `release()`, and is then answered as usual. */
  | { kind: 'hold' };

export interface FaultHandle {
  /** Resolves with the first request that met the fault. */
  readonly arrived: Promise<LoggedRequest>;
  /** How many requests met it. */
  readonly hits: number;
  /** Lets held requests go on and removes the fault. */
  release(): void;
}

export interface Faults {
  set(match: FaultMatch, fault: Fault): FaultHandle;
  /** Removes all faults; held requests go on, hanging ones stay unanswered. */
  clear(): void;
  /** The faults still in force, as data. */
  list(): { host: string; operation: string; left: number | null; kind: Fault['kind'] }[];
  /** Notes the request at every fault it meets, in the order they were set. For the server. */
  meet(request: LoggedRequest): MetFault[];
}

export interface MetFault {
  readonly fault: Fault;
  /** Resolves when a `hold` is released; at once for every other kind. */
  readonly released: Promise<void>;
}

interface Rule extends FaultMatch {
  fault: Fault;
  left: number;
  hits: number;
  released: Promise<void>;
  release(): void;
  arrive(request: LoggedRequest): void;
}

export function createFaults(): Faults {
  let rules: Rule[] = [];

  function set(match: FaultMatch, fault: Fault): FaultHandle {
    const held = promiseWithResolver<void>();
    const arrival = promiseWithResolver<LoggedRequest>();
    const rule: Rule = {
      ...match,
      fault,
      left: match.times ?? Number.POSITIVE_INFINITY,
      hits: 0,
      released: fault.kind === 'hold' ? held.promise : Promise.resolve(),
      release: held.resolve,
      arrive: arrival.resolve,
    };
    rules.push(rule);
    return {
      arrived: arrival.promise,
      get hits() {
        return rule.hits;
      },
      release: () => {
        rules = rules.filter((other) => other !== rule);
        rule.release();
      },
    };
  }

  function meet(request: LoggedRequest): MetFault[] {
    const met = rules.filter((rule) => rule.left > 0 && matches(rule, request));
    for (const rule of met) {
      rule.left -= 1;
      rule.hits += 1;
      rule.arrive(request);
    }
    return met.map(({ fault, released }) => ({ fault, released }));
  }

  return {
    set,
    meet,
    clear: () => {
      for (const rule of rules) rule.release();
      rules = [];
    },
    list: () =>
      rules
        .filter((rule) => rule.left > 0)
        .map((rule) => ({
          host: String(rule.host ?? '*'),
          operation: rule.operation ?? '*',
          left: Number.isFinite(rule.left) ? rule.left : null,
          kind: rule.fault.kind,
        })),
  };
}

function matches(rule: FaultMatch, request: LoggedRequest): boolean {
  const hostFits =
    rule.host === undefined ||
    (typeof rule.host === 'string' ? rule.host === request.host : rule.host.test(request.host));
  return hostFits && (rule.operation === undefined || rule.operation === request.operation);
}

function promiseWithResolver<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
