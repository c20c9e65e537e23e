import { RegionSelect } from '../../../environments/ui/region-select';
import { translate } from '../../../i18n/translate';
import { TextField } from '../../../ui/text-field';
import type { RoleSessionDraft, RoleSessionErrors } from '../../role/role-session-draft';

interface Props {
  draft: RoleSessionDraft;
  /** Those to be shown. */
  errors: RoleSessionErrors;
  onChange: (change: Partial<RoleSessionDraft>) => void;
}

/** Which role: what every form of a role begins with. */
export function RoleFields({ draft, errors, onChange }: Props) {
  return (
    <>
      <TextField
        label={translate('role_arn')}
        value={draft.roleArn}
        onValue={(roleArn) => onChange({ roleArn })}
        error={errors.roleArn && translate(errors.roleArn)}
        placeholder="arn:aws:iam::123456789012:role/DataEngineer"
        spellcheck={false}
        autocomplete="off"
        isMono
      />
      <RegionSelect
        label={translate('role_region')}
        hint={translate('role_region_hint')}
        region={draft.region}
        onRegion={(region) => onChange({ region })}
        error={errors.region && translate(errors.region)}
      />
    </>
  );
}

/** How its session is called, and how long it lasts: what most people leave as it is. */
export function RoleSessionFields({ draft, errors, onChange }: Props) {
  return (
    <>
      <TextField
        label={translate('role_session_name')}
        hint={translate('role_session_name_hint')}
        value={draft.sessionName}
        onValue={(sessionName) => onChange({ sessionName })}
        error={errors.sessionName && translate(errors.sessionName)}
        maxLength={64}
        spellcheck={false}
        autocomplete="off"
        isMono
      />
      <TextField
        label={translate('role_minutes')}
        optionalText={translate('ui_optional')}
        hint={translate('role_minutes_hint')}
        value={draft.minutes}
        onValue={(minutes) => onChange({ minutes })}
        error={errors.minutes && translate(errors.minutes)}
        inputMode="numeric"
        placeholder="60"
        spellcheck={false}
        autocomplete="off"
        isMono
      />
    </>
  );
}
