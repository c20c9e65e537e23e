import type { Operation } from './operation';

/** A request as it arrived, before anything was decoded: signatures are checked on exactly these bytes. */
export interface SimulatorRequest {
  readonly method: string;
  /** Host name in lower case, without the port. */
  readonly host: string;
  /** `Host` or `:authority` as sent, with the port if there was one. */
  readonly authority: string;
  /** Path as sent, percent-encoding intact, without the query. */
  readonly path: string;
  /** Query as sent, without the question mark. */
  readonly rawQuery: string;
  readonly query: URLSearchParams;
  /** Header values by lower-case name; repeated headers are joined by a comma, cookies by a semicolon. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface SimulatorResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
  /** The body is sent, and not ended: the browser waits for more. */
  readonly isUnfinished?: boolean;
}

/** What a handler returns where a real host would not answer but close the connection. */
export const closedConnection = 'closed-connection';

/** An error that a fault asks for; each kind of host words it in its own manner. */
export interface Refusal {
  readonly status: number;
  readonly errorType: string;
  readonly message: string;
}

/** One kind of host. Further kinds (load balancers, Identity Center, …) are further files with one of these. */
export interface VirtualHost {
  readonly name: string;
  /** Host patterns in the manner of Chromium's host rules (`*` stands for anything) that this kind may serve. */
  readonly hostPatterns: readonly string[];
  serves(host: string): boolean;
  /** Whether a TCP connection to this host may be opened at all. */
  accepts?(host: string): boolean;
  operationOf(request: SimulatorRequest): Operation;
  answer(
    request: SimulatorRequest,
  ): Promise<SimulatorResponse | typeof closedConnection> | SimulatorResponse | typeof closedConnection;
  refuse(request: SimulatorRequest, refusal: Refusal): SimulatorResponse;
}
