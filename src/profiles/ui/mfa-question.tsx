import { useEffect, useRef, useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { SecretField } from '../../ui/secret-field';
import { giveMfaCode } from '../mfa/mfa-codes';
import type { QuestionProps } from './question';
import './asked-fields.css';

/** Asks for the code of the MFA device that a role wants. Six digits are taken at once. */
export function MfaQuestion({ profile, onAnswered }: QuestionProps) {
  const input = useRef<HTMLInputElement>(null);
  const [hasError, setError] = useState(false);
  const { source } = profile;
  const device = source.kind === 'assume-role' ? (source.mfaSerial ?? '') : '';

  async function answer(): Promise<void> {
    const code = input.current?.value.replaceAll(/\s/g, '') ?? '';
    const isCode = /^\d{6}$/.test(code);
    setError(!isCode);
    if (!isCode || input.current === null) return;
    input.current.value = '';
    await giveMfaCode(profile.id, code);
    onAnswered();
  }

  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  return (
    <form
      class="asked-fields"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void answer();
      }}
    >
      <SecretField
        label={translate('mfa_code')}
        hint={translate('mfa_code_hint', device)}
        error={hasError ? translate('mfa_code_error') : null}
        input={input}
        inputMode="numeric"
        maxLength={7}
        onInput={(text) => {
          if (/^\d{3}\s?\d{3}$/.test(text)) void answer();
        }}
      />
      <Button type="submit" size="small" variant="primary">
        {translate('question_go_on')}
      </Button>
    </form>
  );
}
