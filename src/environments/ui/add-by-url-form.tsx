import { useState } from 'preact/hooks';
import { readPastedAirflowUrl } from '../../airflow/pasted-url';
import { translate } from '../../i18n/translate';
import type { Profile } from '../../profiles/profile';
import { TextField } from '../../ui/text-field';
import { ConsoleByUrl } from './add-console-by-url';
import { FindByUrl } from './add-found-by-url';
import { UrlReading } from './add-url-reading';
import './add-forms.css';

interface Props {
  profiles: readonly Profile[];
  onAdded: (environmentId: string) => void;
}

/**
 * Adds an environment by any URL of it. A sign-in URL holds a token, so that the field is kept out of
 * autofill and spell checking as those for credentials are.
 */
export function AddByUrlForm({ profiles, onAdded }: Props) {
  const [url, setUrl] = useState('');
  const [isTried, setTried] = useState(false);
  const reading = readPastedAirflowUrl(url);
  const error = reading === null && (isTried || url.length > 12) && url !== '' ? 'add_error_url' : null;

  function finish(environmentId: string): void {
    setUrl('');
    setTried(false);
    onAdded(environmentId);
  }

  return (
    <div class="add-form">
      <TextField
        label={translate('add_url')}
        hint={translate('add_url_hint')}
        value={url}
        onValue={setUrl}
        onBlur={() => setTried(true)}
        error={error && translate(error)}
        placeholder="https://…airflow.eu-west-1.on.aws/dags"
        spellcheck={false}
        autocomplete="off"
        inputMode="url"
        isMono
      />
      {reading !== null && (
        <>
          <UrlReading reading={reading} />
          {profiles.length > 0 ? (
            <FindByUrl reading={reading} profiles={profiles} onAdded={finish} />
          ) : (
            <ConsoleByUrl reading={reading} onAdded={finish} />
          )}
        </>
      )}
    </div>
  );
}
