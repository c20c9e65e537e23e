import type { ListedEnvironment } from '../environments/listed-environment';
import { translate } from '../i18n/translate';
import { SessionLeft } from '../sign-in/ui/session-left';
import { Button } from '../ui/button';
import { accessPage } from './access-page';
import type { PopupActions } from './popup-actions';
import type { PopupStore } from './popup-store';

interface Props {
  listed: ListedEnvironment;
  store: PopupStore;
  actions: PopupActions;
}

/** One line about the selected environment: who is signed in, or what is off, or how it will be opened. */
export function SelectedState({ listed: { id, environment }, store, actions }: Props) {
  const session = store.liveSession(id);
  if (session !== null) {
    const { iamIdentity } = session;
    return (
      <p class="selected-state">
        <span class="truncated" {...(iamIdentity === null ? {} : { title: iamIdentity })}>
          {iamIdentity === null ? translate('popup_signed_in') : translate('popup_signed_in_as', iamIdentity)}
        </span>
        <span class="selected-time">
          <SessionLeft session={session} />
        </span>
      </p>
    );
  }
  if (store.lacksAccess.value(environment)) {
    const text = translate('popup_access_off');
    return (
      <p class="selected-state">
        <span class="truncated" title={text}>
          {text}
        </span>
        <Button size="small" variant="quiet" onClick={() => void actions.goTo(accessPage(id))}>
          {translate('popup_turn_on')}
        </Button>
      </p>
    );
  }
  const isByConsole = environment.signInMethod === 'console';
  return (
    <p class="selected-state">
      <span class="truncated">{translate(isByConsole ? 'popup_opens_console' : 'popup_opens_token')}</span>
    </p>
  );
}
