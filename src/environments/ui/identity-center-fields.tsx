import { translate } from '../../i18n/translate';
import { TextField } from '../../ui/text-field';
import type { IdentityCenterDraft, IdentityCenterErrors } from './identity-center-draft';

interface Props {
  draft: IdentityCenterDraft;
  errors: IdentityCenterErrors;
  onChange: (change: Partial<IdentityCenterDraft>) => void;
}

/** The access portal through which the console is reached, and as whom: three fields that belong together. */
export function IdentityCenterFields({ draft, errors, onChange }: Props) {
  return (
    <>
      <TextField
        label={translate('console_start_url')}
        value={draft.startUrl}
        onValue={(startUrl) => onChange({ startUrl })}
        error={errors.startUrl && translate(errors.startUrl)}
        placeholder="https://example.awsapps.com/start"
        spellcheck={false}
        autocomplete="off"
        inputMode="url"
        isMono
      />
      <TextField
        label={translate('console_account_id')}
        value={draft.accountId}
        onValue={(accountId) => onChange({ accountId })}
        error={errors.accountId && translate(errors.accountId)}
        placeholder="123456789012"
        spellcheck={false}
        autocomplete="off"
        inputMode="numeric"
        isMono
      />
      <TextField
        label={translate('console_role_name')}
        value={draft.roleName}
        onValue={(roleName) => onChange({ roleName })}
        error={errors.roleName && translate(errors.roleName)}
        placeholder="DataEngineer"
        spellcheck={false}
        autocomplete="off"
        isMono
      />
    </>
  );
}
