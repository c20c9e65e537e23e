import type { ListedEnvironment } from '../environments/listed-environment';
import { translate } from '../i18n/translate';
import type { Disposition } from '../sign-in/opening';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { ChevronRightIcon } from '../ui/icons/chevron-right-icon';
import { PinIcon } from '../ui/icons/pin-icon';
import { heldDisposition } from './held-modifiers';
import type { PopupActions } from './popup-actions';
import type { PopupStore } from './popup-store';
import { onPrimaryPress } from './primary-press';
import { SelectedState } from './selected-state';

const OPEN_KEYS = {
  'new-tab': 'popup_open',
  'background-tab': 'popup_open_background',
  'new-window': 'popup_open_window',
  'current-tab': 'popup_open_here',
} as const satisfies Record<Disposition, string>;

interface Props {
  listed: ListedEnvironment;
  store: PopupStore;
  actions: PopupActions;
}

/** What can be done with the selected environment, and how things stand with it. */
export function SelectedBar({ listed, store, actions }: Props) {
  const { isPinned } = listed.choices;
  const disposition = heldDisposition.value;
  return (
    <section class="selected-bar" aria-label={translate('popup_selected', listed.title)}>
      <SelectedState listed={listed} store={store} actions={actions} />
      <div class="selected-actions">
        <Button
          size="small"
          variant="primary"
          title={translate('popup_open_hint')}
          onPointerDown={onPrimaryPress(() => actions.prepare(listed, false))}
          onClick={() => void actions.open(listed, disposition, false)}
        >
          {translate(OPEN_KEYS[disposition])}
        </Button>
        {listed.environment.signInMethod === 'token' && (
          <Button
            size="small"
            variant="quiet"
            title={translate('popup_afresh_hint')}
            onPointerDown={onPrimaryPress(() => actions.prepare(listed, true))}
            onClick={() => void actions.open(listed, disposition, true)}
          >
            {translate('popup_afresh')} {disposition === 'new-tab' && <kbd>Alt+R</kbd>}
          </Button>
        )}
        <span class="spacer" />
        <IconButton
          label={`${translate(isPinned ? 'popup_unpin' : 'popup_pin')} (Alt+P)`}
          icon={<PinIcon />}
          isPressed={isPinned}
          onClick={() => void actions.togglePin(listed)}
        />
        <IconButton
          label={`${translate('popup_details')} (→)`}
          icon={<ChevronRightIcon />}
          onClick={() => {
            store.view.value = 'details';
          }}
        />
      </div>
    </section>
  );
}
