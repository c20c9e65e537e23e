import { Sha256 } from '@aws-crypto/sha256-browser';
import { SignatureV4 } from '@smithy/signature-v4';
import { redactText } from '../airflow/redact';
import type { FailureCode } from '../failures/failure-codes';
import { FailureError, fail } from '../failures/failure-error';
import type { Credentials } from '../profiles/credentials';
import { awsFailure } from './aws-error';
import { clockOffsetItem } from './clock-offset';
import { limitedFetch } from './limited-fetch';
import { classifyQueryError } from './query-error';
import { readXmlText } from './xml-text';

/** A service that speaks the Query protocol, and where it is asked. */
export interface QueryService {
  readonly service: 'sts' | 'iam';
  /** The API version that every request names. */
  readonly version: string;
  readonly host: string;
  /** What requests are signed for. */
  readonly region: string;
}

/** A good answer. */
export interface QueryAnswer {
  xml: string;
  /** The service's clock, in ms since the epoch; NaN where it was not told. */
  date: number;
}

/**
 * Calls STS or IAM by a request that is signed with the credentials; without any, it is not signed, as some
 * actions want it. Their clients are left out of the worker on purpose: they parse XML with
 * `DOMParser`, which a service worker does not have (https://github.com/aws/aws-sdk-js-v3/issues/7375).
 * A clock that is wrong by more than five minutes is corrected once from the answer's `Date`.
 * @throws FailureError
 */
export async function callQuery(
  service: QueryService,
  action: string,
  parameters: Record<string, string>,
  credentials: Credentials | null,
): Promise<QueryAnswer> {
  const { region, host, version } = service;
  const { RoleArn: role = '' } = parameters;
  const body = new URLSearchParams({ Action: action, Version: version, ...parameters }).toString();
  try {
    let answer = await post(service, body, credentials, await clockOffsetItem.read());
    if (answer.refusal?.code === 'clock-skew' && !Number.isNaN(answer.date)) {
      const offset = answer.date - Date.now();
      await clockOffsetItem.update(() => offset);
      answer = await post(service, body, credentials, offset);
    }
    const { xml, date, refusal } = answer;
    return refusal === null ? { xml, date } : fail(refusal.code, refusal.detail);
  } catch (thrown) {
    throw new FailureError(
      awsFailure(thrown, { action: `${service.service}:${action}`, role, region, host }),
    );
  }
}

interface Answer extends QueryAnswer {
  refusal: { code: FailureCode; detail: string } | null;
}

async function post(
  service: QueryService,
  body: string,
  credentials: Credentials | null,
  clockOffset: number,
): Promise<Answer> {
  const { host } = service;
  const request = {
    method: 'POST',
    protocol: 'https:',
    hostname: host,
    path: '/',
    query: {},
    headers: { host, 'content-type': 'application/x-www-form-urlencoded' },
    body,
  };
  const signed = credentials === null ? request : await sign(service, request, credentials, clockOffset);
  // The browser sets `host` itself and refuses to have it set.
  const { host: _, ...headers } = signed.headers;
  const answer = await limitedFetch(`https://${host}/`, { method: 'POST', headers, body });
  const { status, text: xml } = answer;
  const date = Date.parse(answer.headers.get('date') ?? '');
  return { xml, date, refusal: status < 300 ? null : readRefusal(xml, status) };
}

function sign<Request extends Parameters<SignatureV4['sign']>[0]>(
  { service, region }: QueryService,
  request: Request,
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
  clockOffset: number,
) {
  const signer = new SignatureV4({
    service,
    region,
    sha256: Sha256,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken === null ? {} : { sessionToken }) },
  });
  return signer.sign(request, { signingDate: new Date(Date.now() + clockOffset) });
}

function readRefusal(xml: string, status: number): Answer['refusal'] {
  const name = readXmlText(xml, 'Code') ?? 'UnknownError';
  const message = readXmlText(xml, 'Message') ?? '';
  return {
    code: classifyQueryError({ name, message, status }),
    // AWS quotes the canonical request, session token included, when it refuses a signature.
    detail: redactText(`${name}: ${message} (HTTP ${status})`),
  };
}
