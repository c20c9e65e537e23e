import { translate } from '../i18n/translate';
import { ButtonLink } from '../ui/button-link';

/** Stands where the advice was, once there is nothing to advise on. */
export function HelpGone() {
  return (
    <div class="help-gone" role="status">
      <h1>{translate('help_gone_title')}</h1>
      <p>{translate('help_gone_text')}</p>
      <ButtonLink href="../options/options.html" variant="primary">
        {translate('help_environments')}
      </ButtonLink>
    </div>
  );
}
