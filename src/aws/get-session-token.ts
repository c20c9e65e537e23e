import type { Credentials } from '../profiles/credentials';
import { callStsForCredentials } from './sts-credentials';

/** A code of an MFA device: six digits, good once. */
export interface MfaCode {
  /** ARN of the device, or the serial number of one of hardware. */
  readonly serial: string;
  readonly code: string;
}

/**
 * Makes a session of long-lived keys that has passed MFA. It lasts 12 hours, and roles are assumed from it
 * without a further code.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html
 * @throws FailureError `mfa-refused` where the code is not the device's
 */
export function getSessionToken(
  { serial, code }: MfaCode,
  region: string,
  credentials: Credentials,
): Promise<Credentials> {
  const parameters = { SerialNumber: serial, TokenCode: code };
  return callStsForCredentials('GetSessionToken', parameters, region, credentials);
}
