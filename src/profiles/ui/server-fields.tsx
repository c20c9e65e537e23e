import { translate } from '../../i18n/translate';
import { SecretField } from '../../ui/secret-field';
import { TextField } from '../../ui/text-field';
import type { ServerFieldsState } from './use-server-fields';

interface Props {
  fields: ServerFieldsState;
  showsErrors: boolean;
}

/** The address of a local credential server, and its token. */
export function ServerFields({ fields, showsErrors }: Props) {
  return (
    <>
      <TextField
        label={translate('server_url')}
        hint={translate('server_url_hint')}
        value={fields.text}
        onValue={fields.setText}
        onPaste={fields.onPaste}
        error={showsErrors && fields.error !== null ? translate(fields.error) : null}
        placeholder="http://127.0.0.1:9099/"
        inputMode="url"
        spellcheck={false}
        autocomplete="off"
        isMono
      />
      <SecretField
        label={translate('server_token')}
        hint={translate('server_token_hint')}
        input={fields.token}
        onPaste={fields.onPaste}
        isMasked
      />
    </>
  );
}
