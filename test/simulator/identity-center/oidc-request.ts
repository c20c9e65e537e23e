import { jsonAnswer } from '../answers';
import type { Clock } from '../clock';
import type { SimulatorResponse } from '../virtual-host';
import type { Directory } from './directory';
import type { Client, PortalSessions } from './portal-sessions';

export interface OidcOrder {
  directory: Directory;
  sessions: PortalSessions;
  clock: Clock;
}

/** The JSON of a request. */
export type Body = Record<string, unknown>;

/** The client that a request names and proves to be. */
export function clientOf({ clients }: PortalSessions, body: Body): Client | null {
  const client = clients.get(String(body['clientId']));
  return client?.clientSecret === body['clientSecret'] ? (client ?? null) : null;
}

/** An error as OAuth words it. */
export function refusal(status: number, error: string, description: string): SimulatorResponse {
  return jsonAnswer(status, { error, error_description: description }, { 'x-amzn-errortype': error });
}
