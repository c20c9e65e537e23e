import type { FailureCode } from '../failures/failure-codes';
import { type AwsError, classifyAwsError } from './aws-error';

const TOKEN_REFUSED = new Set(['InvalidIdentityToken', 'IDPRejectedClaim', 'IDPCommunicationError']);

/**
 * Sorts an error of the Query protocol: what any service may answer, and what only asking STS for a session can meet.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export function classifyQueryError(error: AwsError): FailureCode {
  const { name, message } = error;
  if (/MultiFactorAuthentication failed/i.test(message)) return 'mfa-refused';
  if (/DurationSeconds exceeds/i.test(message)) return 'session-too-long';
  if (TOKEN_REFUSED.has(name)) return 'federation-refused';
  if (name === 'RegionDisabledException') return 'region-unavailable';
  return classifyAwsError(error);
}
