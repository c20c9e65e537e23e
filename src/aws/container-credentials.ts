import { redactText } from '../airflow/redact';
import type { Failure } from '../failures/failure';
import type { FailureCode } from '../failures/failure-codes';
import { FailureError, fail } from '../failures/failure-error';
import type { Credentials } from '../profiles/credentials';
import { awsFailure } from './aws-error';
import { limitedFetch } from './limited-fetch';
import { toLocalTime } from './local-time';

/** A server answers from memory, or after it has asked AWS itself. */
const MAX_ANSWER_BYTES = 64 * 1024;

/** Of what a server says, so many characters are repeated. */
const LONGEST_WORDS = 300;

/**
 * Asks a local credential server, by the protocol that the SDKs use in containers.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 * @param token sent as it is in `Authorization`; null for a server that wants none
 * @throws FailureError `server-unreachable`, `server-token-refused`, `server-answer-unusable`
 */
export async function fetchContainerCredentials(url: string, token: string | null): Promise<Credentials> {
  const { host } = new URL(url);
  try {
    const headers = { accept: 'application/json', ...(token === null ? {} : { authorization: token }) };
    const answer = await limitedFetch(url, { headers }, { maxBytes: MAX_ANSWER_BYTES });
    if (answer.status === 401 || answer.status === 403)
      return fail('server-token-refused', `HTTP ${answer.status}`);
    if (answer.status >= 300) return refuse(answer.text, answer.status);
    return read(JSON.parse(answer.text) as Answer, Date.parse(answer.headers.get('date') ?? ''));
  } catch (thrown) {
    throw new FailureError(asLocal(awsFailure(thrown, { host })));
  }
}

interface Answer {
  AccessKeyId?: unknown;
  SecretAccessKey?: unknown;
  Token?: unknown;
  Expiration?: unknown;
}

function read(
  { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, Token, Expiration }: Answer,
  date: number,
): Credentials {
  const expiration = typeof Expiration === 'string' ? Date.parse(Expiration) : null;
  if (typeof accessKeyId !== 'string' || typeof secretAccessKey !== 'string' || Number.isNaN(expiration))
    return fail('unexpected-answer', 'no credentials in the answer');
  return {
    accessKeyId,
    secretAccessKey,
    sessionToken: typeof Token === 'string' && Token !== '' ? Token : null,
    expiresAt: expiration === null ? null : toLocalTime(expiration, date),
  };
}

/** The server's own words, where it has any: `{"code", "message"}`. */
function refuse(text: string, status: number): never {
  let words = '';
  try {
    const { message, Message = message } = JSON.parse(text) as { message?: unknown; Message?: unknown };
    if (typeof Message === 'string') words = redactText(Message).slice(0, LONGEST_WORDS);
  } catch {
    // A page of HTML is not repeated.
  }
  return fail('server-answer-unusable', `HTTP ${status}`, { answer: words });
}

/** What a failure to reach or read a server means where that server is a program on this computer. */
const CODES: Partial<Record<FailureCode, FailureCode>> = {
  'no-network': 'server-unreachable',
  'timed-out': 'server-unreachable',
  'unexpected-answer': 'server-answer-unusable',
};

function asLocal(reason: Failure): Failure {
  return { ...reason, code: CODES[reason.code] ?? reason.code };
}
