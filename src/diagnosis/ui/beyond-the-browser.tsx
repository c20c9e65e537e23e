import { translate } from '../../i18n/translate';
import { CodeBlock } from '../../ui/code-block';
import './beyond-the-browser.css';

/** AWS's script that checks what a browser cannot see. */
const VERIFY_ENV_URL = 'https://github.com/awslabs/aws-support-tools/tree/master/MWAA/verify_env';

/** What the doctor leaves to AWS's own script, with the command for this environment. */
export function BeyondTheBrowser({ command }: { command: string }) {
  return (
    <section class="beyond">
      <h2>{translate('doctor_beyond_title')}</h2>
      <p>
        {translate('doctor_beyond_text')}{' '}
        <a href={VERIFY_ENV_URL} target="_blank" rel="noreferrer">
          {translate('doctor_beyond_link')}
        </a>
      </p>
      <CodeBlock label={translate('doctor_beyond_command')} text={command} />
    </section>
  );
}
