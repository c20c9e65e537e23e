import type { MessageKey } from '../i18n/message-key';
import { translate } from '../i18n/translate';
import { AirlockIcon } from '../ui/icons/airlock-icon';
import { SECTIONS, type Section } from './route';

const NAMES = {
  environments: 'options_environments',
  access: 'options_access',
  profiles: 'options_profiles',
  hints: 'options_hints',
  preferences: 'options_preferences',
  privacy: 'options_privacy',
} as const satisfies Record<Section, MessageKey>;

/** The name of the extension and the sections of the page. */
export function OptionsNav({ section }: { section: Section }) {
  return (
    <header class="options-nav">
      <h1 class="options-name">
        <AirlockIcon size={20} /> {translate('extension_name')}
      </h1>
      <nav aria-label={translate('options_nav')}>
        <ul>
          {SECTIONS.map((each) => (
            <li key={each}>
              <a href={`#${each}`} {...(each === section ? { 'aria-current': 'page' as const } : {})}>
                {translate(NAMES[each])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <a class="options-welcome" href="../welcome/welcome.html">
        {translate('options_welcome')}
      </a>
    </header>
  );
}
