import { useState } from 'preact/hooks';
import { stsHost } from '../../../airflow/api-hosts';
import { partitionOfRegion } from '../../../airflow/partition';
import { useDefaultRegion } from '../../../environments/ui/use-default-region';
import { matchPattern } from '../../../hosts/match-pattern';
import { translate } from '../../../i18n/translate';
import { Notice } from '../../../ui/notice';
import { Select } from '../../../ui/select';
import { TextField } from '../../../ui/text-field';
import { useStored } from '../../../ui/use-stored';
import { profilesItem } from '../../profile';
import {
  type AssumeRoleDraft,
  type AssumeRoleErrors,
  readAssumeRoleDraft,
} from '../../role/assume-role-draft';
import { readRoleArn } from '../../role/read-role-arn';
import { requestIdentityAccess } from '../request-identity-access';
import { AddingForm } from './adding-form';
import { AddingOutcome } from './adding-outcome';
import type { ProfileFormProps } from './profile-form';
import { RoleFields, RoleSessionFields } from './role-session-fields';
import { useAddingProfile } from './use-adding-profile';

const EMPTY: AssumeRoleDraft = {
  sourceProfileId: '',
  roleArn: '',
  region: '',
  mfaSerial: '',
  externalId: '',
  sessionName: 'airlock',
  minutes: '',
  sourceIdentity: '',
};

/** A role, assumed with the credentials of a profile that is there. */
export function RoleForm({ onAdded }: ProfileFormProps) {
  const profiles = useStored(profilesItem);
  const adding = useAddingProfile(onAdded);
  const [changes, setChanges] = useState<Partial<AssumeRoleDraft>>({});
  const region = useDefaultRegion();
  if (profiles === undefined || region === undefined) return null;
  if (profiles.length === 0)
    return <Notice title={translate('role_no_source')}>{translate('role_no_source_text')}</Notice>;

  const [first] = profiles;
  const draft = { ...EMPTY, region, sourceProfileId: first?.id ?? '', ...changes };
  const { source, errors } = readAssumeRoleDraft(draft);
  const change = (some: Partial<AssumeRoleDraft>): void => setChanges({ ...changes, ...some });

  function submit(name: string): void {
    if (source === null) return;
    // First of all: Chrome wants the user's gesture.
    const granting = requestIdentityAccess([matchPattern(stsHost(draft.region))], draft.region);
    adding.add({ name, partition: partitionOfRegion(draft.region), source, region: draft.region }, granting);
  }

  return (
    <AddingForm
      suggestedName={readRoleArn(draft.roleArn)?.name ?? ''}
      submitLabel={translate(adding.isBusy ? 'adding_trying' : 'role_submit')}
      isBusy={adding.isBusy}
      keptId={adding.keptId}
      isWrong={source === null}
      onSubmit={submit}
      outcome={<AddingOutcome adding={adding} />}
    >
      {(showsErrors) => (
        <Fields
          draft={draft}
          errors={showsErrors ? errors : NO_ERRORS}
          profiles={profiles}
          onChange={change}
        />
      )}
    </AddingForm>
  );
}

interface FieldsProps {
  draft: AssumeRoleDraft;
  errors: AssumeRoleErrors;
  profiles: readonly { id: string; name: string }[];
  onChange: (change: Partial<AssumeRoleDraft>) => void;
}

function Fields({ draft, errors, profiles, onChange }: FieldsProps) {
  return (
    <>
      <Select
        label={translate('role_source')}
        hint={translate('role_source_hint')}
        value={draft.sourceProfileId}
        options={profiles.map(({ id, name }) => ({ value: id, label: name }))}
        onValue={(sourceProfileId) => onChange({ sourceProfileId })}
        error={errors.sourceProfileId && translate(errors.sourceProfileId)}
      />
      <RoleFields draft={draft} errors={errors} onChange={onChange} />
      <TextField
        label={translate('role_mfa')}
        optionalText={translate('ui_optional')}
        hint={translate('role_mfa_hint')}
        value={draft.mfaSerial}
        onValue={(mfaSerial) => onChange({ mfaSerial })}
        error={errors.mfaSerial && translate(errors.mfaSerial)}
        placeholder="arn:aws:iam::123456789012:mfa/ada"
        spellcheck={false}
        autocomplete="off"
        isMono
      />
      <TextField
        label={translate('role_external_id')}
        optionalText={translate('ui_optional')}
        hint={translate('role_external_id_hint')}
        value={draft.externalId}
        onValue={(externalId) => onChange({ externalId })}
        error={errors.externalId && translate(errors.externalId)}
        spellcheck={false}
        autocomplete="off"
        isMono
      />
      <details class="adding-more" open={hasErrorWithin(errors)}>
        <summary>{translate('role_more')}</summary>
        <div class="adding-more-body">
          <RoleSessionFields draft={draft} errors={errors} onChange={onChange} />
          <TextField
            label={translate('role_source_identity')}
            optionalText={translate('ui_optional')}
            hint={translate('role_source_identity_hint')}
            value={draft.sourceIdentity}
            onValue={(sourceIdentity) => onChange({ sourceIdentity })}
            error={errors.sourceIdentity && translate(errors.sourceIdentity)}
            spellcheck={false}
            autocomplete="off"
            isMono
          />
        </div>
      </details>
    </>
  );
}

function hasErrorWithin({ sessionName, minutes, sourceIdentity }: AssumeRoleErrors): boolean {
  return sessionName !== null || minutes !== null || sourceIdentity !== null;
}

const NO_ERRORS: AssumeRoleErrors = {
  sourceProfileId: null,
  roleArn: null,
  region: null,
  mfaSerial: null,
  externalId: null,
  sessionName: null,
  minutes: null,
  sourceIdentity: null,
};
