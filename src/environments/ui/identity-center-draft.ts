import { readIdentityCenterStartUrl } from '../../airflow/console-url';
import type { MessageKey } from '../../i18n/message-key';
import type { IdentityCenter } from '../environment';

/** What stands in the three fields of IAM Identity Center. */
export interface IdentityCenterDraft {
  readonly startUrl: string;
  readonly accountId: string;
  readonly roleName: string;
}

export type IdentityCenterErrors = { readonly [Field in keyof IdentityCenterDraft]: MessageKey | null };

export const EMPTY_IDENTITY_CENTER: IdentityCenterDraft = { startUrl: '', accountId: '', roleName: '' };

/**
 * Reads the three fields together: all of them are needed, or none. `value` is undefined while something is
 * wrong, and null where all are empty.
 */
export function readIdentityCenterDraft(draft: IdentityCenterDraft): {
  value: IdentityCenter | null | undefined;
  errors: IdentityCenterErrors;
} {
  const startUrl = readIdentityCenterStartUrl(draft.startUrl);
  // The console shows account ids in groups of four.
  const accountId = draft.accountId.replaceAll(/[\s-]/g, '');
  const roleName = draft.roleName.trim();
  const isEmpty = draft.startUrl.trim() === '' && accountId === '' && roleName === '';
  if (isEmpty) return { value: null, errors: NO_ERRORS };
  const errors: IdentityCenterErrors = {
    startUrl: startUrl === null ? 'console_error_start_url' : null,
    accountId: /^\d{12}$/.test(accountId) ? null : 'console_error_account_id',
    roleName: /^[\w+=,.@-]{1,64}$/.test(roleName) ? null : 'console_error_role_name',
  };
  const isWrong = startUrl === null || errors.accountId !== null || errors.roleName !== null;
  return { value: isWrong ? undefined : { startUrl, accountId, roleName }, errors };
}

const NO_ERRORS: IdentityCenterErrors = { startUrl: null, accountId: null, roleName: null };
