import { useState } from 'preact/hooks';
import { RegionSelect } from '../../environments/ui/region-select';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { TextField } from '../../ui/text-field';
import type { PortalMethod } from '../portal-sign-in/portal-sign-in';
import { readSsoInput, type SsoInputFault } from '../read-sso-input';
import type { SsoSession } from '../sso-session';

interface Props {
  onSignIn: (portal: Omit<SsoSession, 'id'>, method: PortalMethod) => void;
}

/** An access portal: its start URL or `[sso-session]` block, and what the text does not tell. */
export function PortalFields({ onSignIn }: Props) {
  const [text, setText] = useState('');
  const [chosenRegion, setRegion] = useState('');
  const [typedName, setName] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const reading = readSsoInput(text);
  const input = 'input' in reading ? reading.input : null;
  const region = chosenRegion === '' ? (input?.region ?? '') : chosenRegion;
  const name = (typedName ?? input?.name ?? nameOf(input?.startUrl ?? '')).trim();
  const fault = 'fault' in reading && (isTried || reading.fault !== 'empty') ? reading.fault : null;

  function submit(method: PortalMethod): void {
    setTried(true);
    if (input === null || region === '' || name === '') return;
    onSignIn({ name, startUrl: input.startUrl, region }, method);
  }

  return (
    <form
      class="portal-fields"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        submit('browser');
      }}
    >
      <Field
        label={translate('portal_start')}
        hint={translate('portal_start_hint')}
        error={fault === null ? null : translate(FAULTS[fault])}
      >
        {(control) => (
          <textarea
            {...control}
            class="control control-mono"
            rows={3}
            spellcheck={false}
            autocomplete="off"
            placeholder="https://my-company.awsapps.com/start"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      {input !== null && (
        <>
          <RegionSelect
            label={translate('portal_region')}
            hint={translate('portal_region_hint')}
            region={region}
            onRegion={setRegion}
            error={isTried && region === '' ? translate('portal_region_missing') : null}
          />
          <TextField
            label={translate('portal_name')}
            value={typedName ?? name}
            onValue={setName}
            error={name === '' ? translate('portal_name_missing') : null}
            maxLength={80}
            spellcheck={false}
            autocomplete="off"
          />
        </>
      )}
      <div class="portal-fields-submit">
        <Button type="submit" variant="primary">
          {translate('portal_sign_in')}
        </Button>
        <Button variant="quiet" onClick={() => submit('code')}>
          {translate('portal_use_code')}
        </Button>
      </div>
      <p class="field-hint">{translate('portal_sign_in_hint')}</p>
    </form>
  );
}

const FAULTS = {
  empty: 'portal_fault_empty',
  insecure: 'portal_fault_insecure',
  'not-a-portal': 'portal_fault_not_a_portal',
  'no-start-url': 'portal_fault_no_start_url',
  'bad-region': 'portal_fault_bad_region',
} as const satisfies Record<SsoInputFault, string>;

/** `my-company` of `https://my-company.awsapps.com/start`. */
function nameOf(startUrl: string): string {
  return /^https:\/\/([^.]+)/.exec(startUrl)?.[1] ?? '';
}
