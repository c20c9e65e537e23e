import type * as v from 'valibot';
import { identityPortalHost } from '../airflow/api-hosts';
import { FailureError } from '../failures/failure-error';
import { callIdentityCenter, identityCenterFailure } from './identity-center-call';

/** Who asks the access portal, and what about. */
export interface PortalCall {
  readonly region: string;
  /** A secret. */
  readonly accessToken: string;
  /** With its query. */
  readonly path: string;
  /** The operation, as IAM names it. */
  readonly action: string;
  readonly facts?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** How long to wait after each answer that says to slow down, in ms; each by up to a half longer. */
const PAUSES_MS = [300, 1_000, 3_000];

/**
 * Asks the access portal; where it says that this was too fast, again after a pause.
 * @throws FailureError `identity-session-ended` for a token that has ended or was revoked
 */
export async function callPortal<Value>(
  call: PortalCall,
  schema: v.GenericSchema<unknown, Value>,
): Promise<{ value: Value; date: number }> {
  const { region, accessToken, path, action, signal } = call;
  const host = identityPortalHost(region);
  const ask = { host, path, accessToken, ...(signal === undefined ? {} : { signal }) };
  for (let attempt = 0; ; attempt += 1) {
    const answer = await callIdentityCenter(ask, schema);
    if (answer.ok) return answer;
    const reason = identityCenterFailure(answer.error, { action, region, host, ...call.facts });
    const pause = PAUSES_MS[attempt];
    if (reason.code !== 'throttled' || pause === undefined) throw new FailureError(reason);
    await new Promise((resolve) => setTimeout(resolve, pause * (1 + Math.random() / 2)));
    signal?.throwIfAborted();
  }
}
