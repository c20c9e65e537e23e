import { type Failure, failure } from '../failures/failure';
import type { FailureCode } from '../failures/failure-codes';
import { describeThrown, FailureError } from '../failures/failure-error';

/** What is known of an error answer, whichever protocol it came by. */
export interface AwsError {
  /** AWS's error code, e.g. `AccessDeniedException`. */
  name: string;
  /** HTTP status; 0 where there was no answer. */
  status: number;
  message: string;
}

const EXPIRED = new Set(['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired']);
const INVALID = new Set([
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'InvalidAccessKeyId',
  'InvalidToken',
  'IncompleteSignature',
  'IncompleteSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'AuthFailure',
]);
const SIGNATURE = new Set(['InvalidSignatureException', 'SignatureDoesNotMatch']);
const SKEWED = new Set(['RequestExpired', 'RequestTimeTooSkewed', 'RequestInTheFuture']);
const DENIED = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'ForbiddenException',
  'UnauthorizedOperation',
]);
const THROTTLED = new Set([
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'SlowDown',
]);

/**
 * Sorts an error answer of an AWS service. A signature that AWS calls expired or not yet current means a
 * wrong clock; any other bad signature means a wrong secret.
 * https://docs.aws.amazon.com/mwaa/latest/API/CommonErrors.html
 */
export function classifyAwsError({ name, status, message }: AwsError): FailureCode {
  if (EXPIRED.has(name)) return 'credentials-expired';
  if (SKEWED.has(name)) return 'clock-skew';
  if (SIGNATURE.has(name)) {
    return /signature (expired|not yet current)/i.test(message) ? 'clock-skew' : 'credentials-invalid';
  }
  if (INVALID.has(name)) return 'credentials-invalid';
  if (name === 'OptInRequired') return 'region-unavailable';
  if (DENIED.has(name)) return 'access-denied';
  if (name === 'ResourceNotFoundException') return 'environment-not-found';
  if (name === 'ValidationException' || name === 'ValidationError') return 'invalid-input';
  if (THROTTLED.has(name) || status === 429) return 'throttled';
  if (status >= 500) return 'service-error';
  return 'unexpected-answer';
}

/** Reads what a call of an AWS client threw as a failure with the facts of that call. */
export function awsFailure(thrown: unknown, facts: Record<string, string>): Failure {
  if (thrown instanceof FailureError) {
    return { ...thrown.failure, facts: { ...facts, ...thrown.failure.facts } };
  }
  const detail = describeThrown(thrown);
  if (!(thrown instanceof Error)) return failure('internal', detail, facts);
  if (thrown.name === 'TimeoutError' || thrown.name === 'AbortError')
    return failure('timed-out', detail, facts);
  // Chrome's `fetch` rejects with the TypeError "Failed to fetch" when there was no answer. Other TypeErrors and
  // SyntaxErrors come from reading an answer that is not the service's, such as the sign-in page of a proxy.
  if (thrown instanceof TypeError && /fetch/i.test(thrown.message))
    return failure('no-network', detail, facts);
  if (thrown instanceof TypeError || thrown instanceof SyntaxError) {
    return failure('unexpected-answer', detail, facts);
  }
  const status = readStatus(thrown);
  const code = classifyAwsError({ name: thrown.name, status, message: thrown.message });
  return failure(code, `${detail} (HTTP ${status})`, facts);
}

function readStatus(error: Error & { $metadata?: { httpStatusCode?: number } }): number {
  return error.$metadata?.httpStatusCode ?? 0;
}
