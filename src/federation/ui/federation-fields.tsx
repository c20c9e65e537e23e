import { translate } from '../../i18n/translate';
import { RoleFields, RoleSessionFields } from '../../profiles/ui/add-profile/role-session-fields';
import { RadioGroup } from '../../ui/radio-group';
import { TextField } from '../../ui/text-field';
import type { FederatedDraft, FederatedErrors } from '../federated-draft';
import { ProviderFields } from './provider-fields';

interface Props {
  draft: FederatedDraft;
  /** Null while none is to be shown. */
  errors: FederatedErrors | null;
  onChange: (change: Partial<FederatedDraft>) => void;
}

/** The fields of the form for federation: the provider, and where its token is exchanged. */
export function FederationFields({ draft, errors: shown, onChange }: Props) {
  const errors = shown ?? NO_ERRORS;
  return (
    <>
      <ProviderFields draft={draft} errors={errors} onChange={onChange} />
      <RadioGroup
        legend={translate('federation_exchange')}
        value={draft.exchange}
        options={[
          {
            value: 'web-identity',
            label: translate('federation_role'),
            hint: translate('federation_role_hint'),
          },
          { value: 'cognito', label: translate('federation_pool'), hint: translate('federation_pool_hint') },
        ]}
        onValue={(exchange) => onChange({ exchange })}
      />
      {draft.exchange === 'web-identity' ? (
        <>
          <RoleFields draft={draft} errors={errors} onChange={onChange} />
          <details class="adding-more" open={errors.sessionName !== null || errors.minutes !== null}>
            <summary>{translate('role_more')}</summary>
            <div class="adding-more-body">
              <RoleSessionFields draft={draft} errors={errors} onChange={onChange} />
            </div>
          </details>
        </>
      ) : (
        <TextField
          label={translate('federation_pool_id')}
          value={draft.identityPoolId}
          onValue={(identityPoolId) => onChange({ identityPoolId })}
          error={errors.identityPoolId && translate(errors.identityPoolId)}
          placeholder="eu-west-1:12345678-1234-1234-1234-123456789012"
          spellcheck={false}
          autocomplete="off"
          isMono
        />
      )}
    </>
  );
}

const NO_ERRORS: FederatedErrors = {
  issuer: null,
  clientId: null,
  scope: null,
  roleArn: null,
  region: null,
  sessionName: null,
  minutes: null,
  identityPoolId: null,
};
