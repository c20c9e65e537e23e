import type { Operation } from './operation';

/** One request as the simulator saw it. It holds no header, no body and no secret. */
export interface LoggedRequest {
  /** Number of the request, from 1. */
  readonly number: number;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  /** The query, with the values of `X-Amz-…` parameters left out. */
  readonly query: string;
  readonly operation: Operation;
  readonly protocol: 'http/1.1' | 'h2';
  /** Length of the body that came with it. */
  readonly bodyBytes: number;
  /** When it arrived, by the simulator's clock (milliseconds since the epoch). */
  readonly at: number;
  /** Status of the answer; undefined while there is none. */
  status: number | undefined;
  outcome: 'waiting' | 'answered' | 'cut' | 'gone';
}

export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  add(request: Omit<LoggedRequest, 'number' | 'status' | 'outcome'>): LoggedRequest;
  settle(request: LoggedRequest, outcome: LoggedRequest['outcome'], status?: number): void;
  /** The first request, past or future, for which the predicate holds; asked at arrival and again at the end of each. */
  waitFor(
    predicate: (request: LoggedRequest) => boolean,
    options?: { after?: number },
  ): Promise<LoggedRequest>;
  clear(): void;
}

interface Waiter {
  predicate(request: LoggedRequest): boolean;
  resolve(request: LoggedRequest): void;
}

export function createRequestLog(): RequestLog {
  const entries: LoggedRequest[] = [];
  let waiters: Waiter[] = [];
  let count = 0;

  function tell(request: LoggedRequest): void {
    const pleased = waiters.filter((waiter) => waiter.predicate(request));
    waiters = waiters.filter((waiter) => !pleased.includes(waiter));
    for (const waiter of pleased) waiter.resolve(request);
  }

  return {
    entries,
    add: (request) => {
      count += 1;
      const entry: LoggedRequest = { number: count, ...request, status: undefined, outcome: 'waiting' };
      entries.push(entry);
      tell(entry);
      return entry;
    },
    settle: (request, outcome, status) => {
      if (request.outcome !== 'waiting') return;
      request.outcome = outcome;
      request.status = status;
      tell(request);
    },
    waitFor: (predicate, { after = 0 } = {}) => {
      const wanted = (request: LoggedRequest) => request.number > after && predicate(request);
      const seen = entries.find(wanted);
      if (seen) return Promise.resolve(seen);
      return new Promise((resolve) => waiters.push({ predicate: wanted, resolve }));
    },
    clear: () => {
      entries.length = 0;
    },
  };
}

/** A query that may be logged: parameters that sign or authorise keep their name and lose their value. */
export function withoutSecrets(rawQuery: string): string {
  return rawQuery
    .split('&')
    .map((pair) => pair.replace(/^(x-amz-[^=]*|token|webtoken|code)=.*$/i, '$1=…'))
    .join('&');
}
