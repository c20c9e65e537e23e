import type { Hint } from '../hints/hint';
import { sayHint } from '../hints/say-hint';
import { translate } from '../i18n/translate';
import { ChevronRightIcon } from '../ui/icons/chevron-right-icon';
import { WarningIcon } from '../ui/icons/warning-icon';
import type { PopupStore } from './popup-store';
import './hint-bar.css';

/** One line above the list: there is advice for the page of the tab. */
export function HintBar({ hint, store }: { hint: Hint; store: PopupStore }) {
  return (
    <button
      type="button"
      class="hint-bar"
      onClick={() => {
        store.query.value = '';
        store.view.value = 'hint';
      }}
    >
      <WarningIcon />
      <span class="hint-bar-title">{sayHint(hint.title)}</span>
      <span class="hint-bar-action">{translate('popup_show_hint')}</span>
      <ChevronRightIcon />
    </button>
  );
}
