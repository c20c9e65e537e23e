import type { MessageKey } from '../../i18n/message-key';
import type { Source } from '../source';
import { type RoleSessionDraft, type RoleSessionErrors, readRoleSessionDraft } from './role-session-draft';

/** What stands in the form for a role. */
export interface AssumeRoleDraft extends RoleSessionDraft {
  readonly sourceProfileId: string;
  readonly mfaSerial: string;
  readonly externalId: string;
  readonly sourceIdentity: string;
}

export type AssumeRoleErrors = RoleSessionErrors &
  Record<'sourceProfileId' | 'mfaSerial' | 'externalId' | 'sourceIdentity', MessageKey | null>;

/** Reads the form; `source` is null while something is wrong. The fields' forms are those of the STS reference. */
export function readAssumeRoleDraft(draft: AssumeRoleDraft): {
  source: Source | null;
  errors: AssumeRoleErrors;
} {
  const session = readRoleSessionDraft(draft);
  const mfaSerial = optional(draft.mfaSerial);
  const externalId = optional(draft.externalId);
  const sourceIdentity = optional(draft.sourceIdentity);
  const { sourceProfileId } = draft;
  const errors: AssumeRoleErrors = {
    ...session.errors,
    sourceProfileId: sourceProfileId === '' ? 'role_error_source' : null,
    mfaSerial: fits(mfaSerial, /^[\w+=/:,.@-]{9,256}$/) ? null : 'role_error_mfa',
    externalId: fits(externalId, /^[\w+=,.@:/-]{2,1224}$/) ? null : 'role_error_external_id',
    sourceIdentity: fits(sourceIdentity, /^[\w+=,.@-]{2,64}$/) ? null : 'role_error_source_identity',
  };
  const isWrong = Object.values(errors).some((error) => error !== null);
  if (session.value === null || isWrong) return { source: null, errors };
  const source: Source = {
    kind: 'assume-role',
    ...session.value,
    sourceProfileId,
    mfaSerial,
    externalId,
    sourceIdentity,
  };
  return { source, errors };
}

function optional(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function fits(text: string | null, form: RegExp): boolean {
  return text === null || form.test(text);
}
