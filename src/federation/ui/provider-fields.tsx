import { signInRedirectUrl } from '../../browser/web-auth-flow';
import { translate } from '../../i18n/translate';
import { CodeBlock } from '../../ui/code-block';
import { TextField } from '../../ui/text-field';
import type { ProviderDraft, ProviderErrors } from '../provider-draft';

interface Props {
  draft: ProviderDraft;
  /** Those to be shown. */
  errors: ProviderErrors;
  onChange: (change: Partial<ProviderDraft>) => void;
}

/** The OpenID provider, and what has to be registered there. */
export function ProviderFields({ draft, errors, onChange }: Props) {
  return (
    <>
      <CodeBlock text={signInRedirectUrl()} label={translate('federation_redirect')} />
      <TextField
        label={translate('federation_issuer')}
        hint={translate('federation_issuer_hint')}
        value={draft.issuer}
        onValue={(issuer) => onChange({ issuer })}
        error={errors.issuer && translate(errors.issuer)}
        placeholder="https://login.example.com/tenant"
        inputMode="url"
        spellcheck={false}
        autocomplete="off"
        isMono
      />
      <TextField
        label={translate('federation_client_id')}
        hint={translate('federation_client_id_hint')}
        value={draft.clientId}
        onValue={(clientId) => onChange({ clientId })}
        error={errors.clientId && translate(errors.clientId)}
        spellcheck={false}
        autocomplete="off"
        isMono
      />
      <TextField
        label={translate('federation_scope')}
        hint={translate('federation_scope_hint')}
        value={draft.scope}
        onValue={(scope) => onChange({ scope })}
        error={errors.scope && translate(errors.scope)}
        spellcheck={false}
        autocomplete="off"
        isMono
      />
    </>
  );
}
