import { extensionPageUrl } from '../browser/extension-pages';
import { translate } from '../i18n/translate';
import { PlusIcon } from '../ui/icons/plus-icon';
import { SettingsIcon } from '../ui/icons/settings-icon';

/** The ways to the pages of the extension. */
export function PopupFooter() {
  return (
    <footer class="footer">
      <a href={extensionPageUrl('src/welcome/welcome.html')} target="_blank" rel="noreferrer">
        <PlusIcon size={14} />
        {translate('popup_add')}
      </a>
      <a href={extensionPageUrl('src/options/options.html')} target="_blank" rel="noreferrer">
        <SettingsIcon size={14} />
        {translate('popup_options')}
      </a>
    </footer>
  );
}
