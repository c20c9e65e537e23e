import { partitionOfRegion } from '../../airflow/partition';
import type { RoleSession } from '../../aws/assume-role';
import type { MessageKey } from '../../i18n/message-key';
import { readRoleArn } from './read-role-arn';

/** What stands in the fields that every form of a role has. */
export interface RoleSessionDraft {
  readonly roleArn: string;
  readonly region: string;
  readonly sessionName: string;
  readonly minutes: string;
}

export type RoleSessionErrors = { readonly [Field in keyof RoleSessionDraft]: MessageKey | null };

/** A role's session may last from 15 minutes to 12 hours. */
const [SHORTEST, LONGEST] = [15, 720];

/**
 * Reads the fields of a role; null while something is wrong.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export function readRoleSessionDraft(draft: RoleSessionDraft): {
  value: RoleSession | null;
  errors: RoleSessionErrors;
} {
  const role = readRoleArn(draft.roleArn);
  const sessionName = draft.sessionName.trim();
  const minutes = draft.minutes.trim() === '' ? null : Number(draft.minutes);
  const isDuration =
    minutes === null || (Number.isInteger(minutes) && minutes >= SHORTEST && minutes <= LONGEST);
  const errors: RoleSessionErrors = {
    roleArn: role === null ? 'role_error_arn' : null,
    region: regionError(draft.region, role?.partition ?? null),
    sessionName: /^[\w+=,.@-]{2,64}$/.test(sessionName) ? null : 'role_error_session_name',
    minutes: isDuration ? null : 'role_error_minutes',
  };
  if (role === null || Object.values(errors).some((error) => error !== null)) return { value: null, errors };
  const durationSeconds = minutes === null ? null : minutes * 60;
  return { value: { roleArn: role.arn, region: draft.region, sessionName, durationSeconds }, errors };
}

function regionError(region: string, partition: string | null): MessageKey | null {
  if (region === '') return 'profile_error_region';
  return partition !== null && partition !== partitionOfRegion(region) ? 'role_error_partition' : null;
}
