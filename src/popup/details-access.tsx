import type { ListedEnvironment } from '../environments/listed-environment';
import { HostAccessReasons } from '../hosts/ui/host-access-reasons';
import { translate } from '../i18n/translate';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { accessPage } from './access-page';
import type { PopupActions } from './popup-actions';
import type { PopupStore } from './popup-store';

interface Props {
  listed: ListedEnvironment;
  store: PopupStore;
  actions: PopupActions;
}

/** What is off without access to the web server of the environment, and the way to turn it on. */
export function DetailsAccess({ listed: { id, environment }, store, actions }: Props) {
  if (!store.lacksAccess.value(environment)) return null;
  return (
    <Notice
      tone="notice"
      title={translate('popup_access_title')}
      actions={
        // Chrome's prompt would close the popup, so a full page asks.
        <Button size="small" variant="primary" onClick={() => void actions.goTo(accessPage(id))}>
          {translate('popup_turn_on')}
        </Button>
      }
    >
      <p>{translate('popup_access_with')}</p>
      <HostAccessReasons />
    </Notice>
  );
}
