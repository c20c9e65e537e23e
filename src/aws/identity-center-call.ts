import * as v from 'valibot';
import { redactText } from '../airflow/redact';
import { type Failure, failure } from '../failures/failure';
import type { FailureCode } from '../failures/failure-codes';
import { fail } from '../failures/failure-error';
import { type AwsError, classifyAwsError } from './aws-error';
import { limitedFetch } from './limited-fetch';

/** One call of IAM Identity Center. Its JSON calls are unsigned: https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/ */
export interface IdentityCenterCall {
  readonly host: string;
  /** With its query. */
  readonly path: string;
  /** Sent as JSON by POST; a GET, where it is left out. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** For the calls of the access portal; a secret. */
  readonly accessToken?: string;
  readonly signal?: AbortSignal;
}

/** What was answered: a value that fits the schema, or an error for the operation to read. */
export type IdentityCenterAnswer<Value> =
  | { readonly ok: true; readonly value: Value; readonly date: number }
  | { readonly ok: false; readonly error: AwsError };

const errorSchema = v.object({
  error: v.nullish(v.string()),
  error_description: v.nullish(v.string()),
  message: v.nullish(v.string()),
});

/**
 * Codes of errors that mean the same wherever they come; an operation reads its own ones before. What a wrong start
 * URL or region causes is named differently from call to call.
 */
const CODES: Readonly<Record<string, FailureCode>> = {
  invalid_request: 'identity-portal-unknown',
  invalid_client_metadata: 'identity-portal-unknown',
  InvalidRequestException: 'identity-portal-unknown',
  access_denied: 'identity-sign-in-denied',
  expired_token: 'identity-sign-in-expired',
  slow_down: 'throttled',
  UnauthorizedException: 'identity-session-ended',
};

/**
 * Calls IAM Identity Center.
 * @throws FailureError where nothing of the service answered; `unexpected-answer` where it is not as its reference says
 */
export async function callIdentityCenter<Value>(
  call: IdentityCenterCall,
  schema: v.GenericSchema<unknown, Value>,
): Promise<IdentityCenterAnswer<Value>> {
  const { host, path, body, accessToken, signal } = call;
  const { status, headers, text } = await limitedFetch(
    `https://${host}${path}`,
    {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(accessToken === undefined ? {} : { 'x-amz-sso_bearer_token': accessToken }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
    signal === undefined ? {} : { signal },
  );
  const json = parseJson(text);
  if (status >= 400) return { ok: false, error: readError(json, status, headers) };
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) return fail('unexpected-answer', `${path.split('?')[0]}: HTTP ${status}`, { host });
  return { ok: true, value: parsed.output, date: Date.parse(headers.get('date') ?? '') };
}

/** What an error answer means, in a call with these facts. */
export function identityCenterFailure(error: AwsError, facts: Record<string, string>): Failure {
  const code = CODES[error.name] ?? classifyAwsError(error);
  return failure(code, redactText(`${error.name}: ${error.message} (HTTP ${error.status})`), facts);
}

function readError(json: unknown, status: number, headers: Headers): AwsError {
  const parsed = v.safeParse(errorSchema, json);
  const { error, error_description: description, message } = parsed.success ? parsed.output : {};
  // `ERROR:http://internal.amazon.com/…` in some services.
  const type = headers.get('x-amzn-errortype')?.split(':')[0];
  return { name: error ?? type ?? 'UnknownError', message: description ?? message ?? '', status };
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return null;
  }
}
