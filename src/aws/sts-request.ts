import { Sha256 } from '@aws-crypto/sha256-browser';
import { SignatureV4 } from '@smithy/signature-v4';
import { stsHost } from '../airflow/api-hosts';
import { redactText } from '../airflow/redact';
import { hasHostAccess } from '../browser/host-access';
import { FailureError, fail } from '../failures/failure-error';
import { matchPattern } from '../hosts/match-pattern';
import type { Credentials } from '../profiles/credentials';
import { type AwsError, awsFailure, classifyAwsError } from './aws-error';
import { clockOffsetItem } from './clock-offset';
import { CALL_LIMIT_MS } from './mwaa-call';
import { readXmlText } from './xml-text';

/**
 * Calls STS by a signed request. The STS client is left out of the worker on purpose: it parses XML with
 * `DOMParser`, which a service worker does not have (https://github.com/aws/aws-sdk-js-v3/issues/7375).
 * A clock that is wrong by more than five minutes is corrected once from the answer's `Date`.
 * @returns the XML of a successful answer
 * @throws FailureError
 */
export async function callSts(
  action: string,
  parameters: Record<string, string>,
  region: string,
  credentials: Credentials,
): Promise<string> {
  const host = stsHost(region);
  const facts = { action: `sts:${action}`, region, host };
  if (!(await hasHostAccess([matchPattern(host)]))) fail('host-access-missing', '', facts);
  const body = new URLSearchParams({ Action: action, Version: '2011-06-15', ...parameters }).toString();
  const clockOffset = await clockOffsetItem.read();
  try {
    const answer = await post(host, region, body, credentials, clockOffset);
    if (!isSkewed(answer)) return readAnswer(answer);
    const offset = answer.date - Date.now();
    await clockOffsetItem.update(() => offset);
    return readAnswer(await post(host, region, body, credentials, offset));
  } catch (thrown) {
    throw new FailureError(awsFailure(thrown, facts));
  }
}

interface Answer {
  status: number;
  text: string;
  error: AwsError | null;
  /** The service's clock, in ms since the epoch; NaN where it was not told. */
  date: number;
}

async function post(
  host: string,
  region: string,
  body: string,
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
  clockOffset: number,
): Promise<Answer> {
  const signer = new SignatureV4({
    service: 'sts',
    region,
    sha256: Sha256,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken === null ? {} : { sessionToken }) },
  });
  const unsigned = {
    method: 'POST',
    protocol: 'https:',
    hostname: host,
    path: '/',
    query: {},
    headers: { host, 'content-type': 'application/x-www-form-urlencoded' },
    body,
  };
  const signed = await signer.sign(unsigned, { signingDate: new Date(Date.now() + clockOffset) });
  // The browser sets `host` itself and refuses to have it set.
  const { host: _, ...headers } = signed.headers;
  const response = await fetch(`https://${host}/`, {
    method: 'POST',
    headers,
    body,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(CALL_LIMIT_MS),
  });
  const text = await response.text();
  const date = Date.parse(response.headers.get('date') ?? '');
  return {
    status: response.status,
    text,
    error: response.ok ? null : readError(text, response.status),
    date,
  };
}

function readError(xml: string, status: number): AwsError {
  return {
    name: readXmlText(xml, 'Code') ?? 'UnknownError',
    message: readXmlText(xml, 'Message') ?? '',
    status,
  };
}

function isSkewed({ error, date }: Answer): boolean {
  return error !== null && classifyAwsError(error) === 'clock-skew' && !Number.isNaN(date);
}

function readAnswer({ error, text }: Answer): string {
  if (error === null) return text;
  const { name, message, status } = error;
  // STS quotes the canonical request, session token included, when it refuses a signature.
  fail(classifyAwsError(error), redactText(`${name}: ${message} (HTTP ${status})`));
}
