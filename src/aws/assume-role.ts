import type { Credentials } from '../profiles/credentials';
import type { MfaCode } from './get-session-token';
import { callStsForCredentials } from './sts-credentials';

/** A role, and how its session is asked for. */
export interface RoleSession {
  readonly roleArn: string;
  readonly region: string;
  /** Shown in CloudTrail and in Airflow. */
  readonly sessionName: string;
  /** Null for what the role has by default, an hour. */
  readonly durationSeconds: number | null;
}

interface AssumedRole extends RoleSession {
  readonly externalId: string | null;
  readonly sourceIdentity: string | null;
}

/**
 * Assumes a role with the credentials of somebody who may.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 * @throws FailureError `mfa-refused`, `session-too-long`, `access-denied`
 */
export function assumeRole(
  { roleArn, region, sessionName, durationSeconds, externalId, sourceIdentity }: AssumedRole,
  mfa: MfaCode | null,
  credentials: Credentials,
): Promise<Credentials> {
  const parameters = {
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    DurationSeconds: durationSeconds === null ? null : String(durationSeconds),
    ExternalId: externalId,
    SourceIdentity: sourceIdentity,
    SerialNumber: mfa?.serial ?? null,
    TokenCode: mfa?.code ?? null,
  };
  return callStsForCredentials('AssumeRole', parameters, region, credentials);
}
