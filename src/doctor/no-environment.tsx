import { translate } from '../i18n/translate';
import { ButtonLink } from '../ui/button-link';

/** Stands in place of the checks where the address names no environment of the list. */
export function NoEnvironment() {
  return (
    <>
      <h1>{translate('doctor_unknown_title')}</h1>
      <p class="card-page-text">{translate('doctor_unknown_text')}</p>
      <div class="card-page-actions">
        <ButtonLink href="../options/options.html" variant="primary">
          {translate('help_environments')}
        </ButtonLink>
      </div>
    </>
  );
}
