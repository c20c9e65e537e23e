import { useEffect, useState } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { keepServer } from '../server/keep-server';
import type { QuestionProps } from './question';
import { ServerFields } from './server-fields';
import { useServerFields } from './use-server-fields';
import './asked-fields.css';

/** Asks for address and token of a local credential server: both change with every start of it. */
export function ServerQuestion({ profile, onAnswered }: QuestionProps) {
  const { source } = profile;
  const fields = useServerFields(source.kind === 'credential-server' ? source.url : '');
  const [isTried, setTried] = useState(false);
  const { url } = fields;

  async function answer(): Promise<void> {
    setTried(true);
    if (url === null) return;
    await keepServer(profile.id, url, fields.takeToken());
    onAnswered();
  }

  useEffect(() => fields.token.current?.focus({ preventScroll: true }), []);

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
      <ServerFields fields={fields} showsErrors={isTried} />
      <Button type="submit" size="small" variant="primary">
        {translate('question_go_on')}
      </Button>
    </form>
  );
}
