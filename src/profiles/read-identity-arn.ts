/** Who an ARN of `sts:GetCallerIdentity` names. */
export interface IdentityName {
  readonly kind: 'role' | 'permission-set' | 'user' | 'federated-user' | 'other';
  /** Of the role, permission set or user; the end of the ARN where it names none of them. */
  readonly name: string;
  /** Who took the role on, as they called themselves; null where it is no role. */
  readonly session: string | null;
}

/** What Identity Center calls the roles that it makes from permission sets: with the region-free hash behind. */
const PERMISSION_SET = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/;

/**
 * Reads the ARN of a caller.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html and, for permission sets,
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
export function readIdentityArn(arn: string): IdentityName {
  const [type = '', ...rest] = arn.split(':').slice(5).join(':').split('/');
  const name = rest.at(-1) ?? type;
  switch (type) {
    case 'assumed-role': {
      const [role = '', session = null] = rest;
      const permissionSet = PERMISSION_SET.exec(role)?.[1];
      return permissionSet === undefined
        ? { kind: 'role', name: role, session }
        : { kind: 'permission-set', name: permissionSet, session };
    }
    case 'user':
      // Behind its path.
      return { kind: 'user', name, session: null };
    case 'federated-user':
      return { kind: 'federated-user', name, session: null };
    default:
      return { kind: 'other', name, session: null };
  }
}
