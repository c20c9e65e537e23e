import { translate } from '../i18n/translate';
import { AirlockIcon } from '../ui/icons/airlock-icon';

/** Name and promise. */
export function WelcomeHeader() {
  return (
    <header class="welcome-header">
      <div class="welcome-mark">
        <AirlockIcon size={40} />
      </div>
      <h1>{translate('welcome_title')}</h1>
      <p class="welcome-lede">{translate('welcome_lede')}</p>
    </header>
  );
}
