import { MWAAClient } from '@aws-sdk/client-mwaa';
import { hasHostAccess } from '../browser/host-access';
import type { Failure } from '../failures/failure';
import { FailureError, fail } from '../failures/failure-error';
import { matchPattern } from '../hosts/match-pattern';
import type { Credentials } from '../profiles/credentials';
import { awsFailure } from './aws-error';
import { clockOffsetItem } from './clock-offset';

/** Longest time for one call with its retries, in ms. */
export const CALL_LIMIT_MS = 10_000;

/** Who calls, and where. */
export interface CallContext {
  credentials: Credentials;
  region: string;
  /** The host that the call goes to, e.g. `env.airflow.eu-west-1.amazonaws.com`. */
  host: string;
  /** What a failure should name, besides the region. */
  facts?: Record<string, string>;
  /** Ends the call early. */
  signal?: AbortSignal;
}

/**
 * Makes one call of the MWAA API. Throttling and 5xx are retried by the client, with backoff; a wrong clock
 * is corrected once from the answer's `Date` and remembered.
 * @throws FailureError with the code of what went wrong
 */
export async function callMwaa<Output>(
  context: CallContext,
  call: (client: MWAAClient, abortSignal: AbortSignal) => Promise<Output>,
): Promise<Output> {
  const facts = { region: context.region, host: context.host, ...context.facts };
  if (!(await hasHostAccess([matchPattern(context.host)]))) fail('host-access-missing', '', facts);
  const clockOffset = await clockOffsetItem.read();
  const { accessKeyId, secretAccessKey, sessionToken } = context.credentials;
  const client = new MWAAClient({
    region: context.region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken === null ? {} : { sessionToken }) },
    systemClockOffset: clockOffset,
    maxAttempts: 4,
    // The client puts the first label of the host, `api` or `env`, before it by itself.
    endpointProvider: () => ({ url: new URL(`https://${context.host.replace(/^[^.]+\./, '')}`) }),
  });
  let hasServerError = false;
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      hasServerError = statusOf(result.response) >= 500;
      return result;
    },
    // Beneath the deserializer, which throws for every error answer, and within each attempt.
    { step: 'deserialize', priority: 'low', name: 'noteServerError' },
  );
  const limit = AbortSignal.timeout(CALL_LIMIT_MS);
  const signal = context.signal === undefined ? limit : AbortSignal.any([limit, context.signal]);
  try {
    return await call(client, signal);
  } catch (thrown) {
    const reason = awsFailure(thrown, facts);
    throw new FailureError(hasServerError ? asHeldBack(reason) : reason);
  } finally {
    const learnt = client.config.systemClockOffset;
    if (learnt !== clockOffset) await clockOffsetItem.update(() => learnt);
  }
}

function statusOf(response: unknown): number {
  const { statusCode } = response as { statusCode?: number };
  return statusCode ?? 0;
}

/**
 * Chrome refuses an extension's requests for a while after several answers with 5xx from the same URL, and
 * `fetch` tells that as a network error. https://www.chromium.org/throttling/
 */
function asHeldBack(reason: Failure): Failure {
  if (reason.code !== 'no-network') return reason;
  const detail = `HTTP 5xx, then held back by the browser: ${reason.detail}`;
  return { ...reason, code: 'service-error', detail };
}
