import { Sha256 } from '@aws-crypto/sha256-browser';
import { SignatureV4 } from '@smithy/signature-v4';
import { stsHost } from '../airflow/api-hosts';
import { redactText } from '../airflow/redact';
import { FailureError, fail } from '../failures/failure-error';
import type { Credentials } from '../profiles/credentials';
import { type AwsError, awsFailure } from './aws-error';
import { clockOffsetItem } from './clock-offset';
import { limitedFetch } from './limited-fetch';
import { classifyStsError } from './sts-error';
import { readXmlText } from './xml-text';

/** A good answer of STS. */
export interface StsAnswer {
  xml: string;
  /** The service's clock, in ms since the epoch; NaN where it was not told. */
  date: number;
}

/**
 * Calls STS by a request that is signed with the credentials; without any, it is not signed, as some actions
 * want it. The STS client is left out of the worker on purpose: it parses XML with
 * `DOMParser`, which a service worker does not have (https://github.com/aws/aws-sdk-js-v3/issues/7375).
 * A clock that is wrong by more than five minutes is corrected once from the answer's `Date`.
 * @throws FailureError
 */
export async function callSts(
  action: string,
  parameters: Record<string, string>,
  region: string,
  credentials: Credentials | null,
): Promise<StsAnswer> {
  const host = stsHost(region);
  const { RoleArn: role = '' } = parameters;
  const facts = { action: `sts:${action}`, role, region, host };
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

interface Answer extends StsAnswer {
  error: AwsError | null;
}

async function post(
  host: string,
  region: string,
  body: string,
  credentials: Credentials | null,
  clockOffset: number,
): Promise<Answer> {
  const init = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body };
  const signed = credentials === null ? init : await sign(host, region, init, credentials, clockOffset);
  const { status, headers, text: xml } = await limitedFetch(`https://${host}/`, signed);
  const date = Date.parse(headers.get('date') ?? '');
  return { xml, date, error: status < 300 ? null : readError(xml, status) };
}

async function sign(
  host: string,
  region: string,
  init: { method: string; headers: Record<string, string>; body: string },
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
  clockOffset: number,
): Promise<typeof init> {
  const signer = new SignatureV4({
    service: 'sts',
    region,
    sha256: Sha256,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken === null ? {} : { sessionToken }) },
  });
  const { method, body } = init;
  const unsigned = {
    method,
    protocol: 'https:',
    hostname: host,
    path: '/',
    query: {},
    headers: { host, ...init.headers },
    body,
  };
  const signed = await signer.sign(unsigned, { signingDate: new Date(Date.now() + clockOffset) });
  // The browser sets `host` itself and refuses to have it set.
  const { host: _, ...headers } = signed.headers;
  return { method, headers, body };
}

function readError(xml: string, status: number): AwsError {
  return {
    name: readXmlText(xml, 'Code') ?? 'UnknownError',
    message: readXmlText(xml, 'Message') ?? '',
    status,
  };
}

function isSkewed({ error, date }: Answer): boolean {
  return error !== null && classifyStsError(error) === 'clock-skew' && !Number.isNaN(date);
}

function readAnswer({ error, xml, date }: Answer): StsAnswer {
  if (error === null) return { xml, date };
  const { name, message, status } = error;
  // STS quotes the canonical request, session token included, when it refuses a signature.
  fail(classifyStsError(error), redactText(`${name}: ${message} (HTTP ${status})`));
}
