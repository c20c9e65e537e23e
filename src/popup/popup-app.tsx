import { translate } from '../i18n/translate';
import { EnvironmentList } from './environment-list';
import { LateDetails, LateFailures, LateHint, LateNoEnvironments, LateNothingFound } from './late-views';
import type { PopupActions } from './popup-actions';
import { PopupFooter } from './popup-footer';
import type { PopupStore } from './popup-store';
import { SearchBox } from './search-box';
import { SelectedBar } from './selected-bar';
import { usePopupKeys } from './use-popup-keys';

/** Lists of at most so many environments are shown in a popup of less height. */
const SHORT_LIST = 3;

interface Props {
  store: PopupStore;
  actions: PopupActions;
}

/** The popup: the advice for a failing page, the list, or the details of one environment, beneath what went wrong. */
export function PopupApp({ store, actions }: Props) {
  usePopupKeys(store, actions);

  const count = store.environments.value.length;
  const selected = store.selected.value;
  const isHint = store.isHintShown.value;
  const told = (
    <>
      {store.hasFailures.value && <LateFailures store={store} actions={actions} />}
      {store.hint.value !== null && <LateHint store={store} actions={actions} />}
    </>
  );
  if (count === 0) {
    return (
      <main class={isHint ? 'frame frame-tall' : 'empty-frame'}>
        <Heading />
        {told}
        {!isHint && <LateNoEnvironments onConnect={() => void actions.goTo('src/welcome/welcome.html')} />}
      </main>
    );
  }
  if (store.view.value === 'details' && selected !== null) {
    return (
      <div class="frame frame-tall">
        {told}
        <LateDetails listed={selected} store={store} actions={actions} />
      </div>
    );
  }
  // The height stays the same while one types, however few are found.
  const isTall = store.hasFailures.value || store.hint.value !== null || count > SHORT_LIST;
  return (
    <div class={isTall ? 'frame frame-tall' : 'frame'}>
      <SearchBox store={store} />
      {told}
      {!isHint && (
        <main class="results">
          <Heading />
          {selected === null ? (
            <LateNothingFound
              query={store.query.value.trim()}
              onClear={() => {
                store.query.value = '';
              }}
            />
          ) : (
            <EnvironmentList store={store} actions={actions} />
          )}
        </main>
      )}
      {!isHint && selected !== null && <SelectedBar listed={selected} store={store} actions={actions} />}
      <PopupFooter />
    </div>
  );
}

function Heading() {
  return <h1 class="visually-hidden">{translate('extension_name')}</h1>;
}
