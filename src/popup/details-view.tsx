import { useEffect, useRef } from 'preact/hooks';
import { doctorPage, editPage } from '../environments/environment-pages';
import type { ListedEnvironment } from '../environments/listed-environment';
import { StageTag } from '../environments/ui/stage-tag';
import { translate } from '../i18n/translate';
import { RouteState } from '../redirect/ui/route-state';
import { OpeningProgress } from '../sign-in/ui/opening-progress';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { ChevronLeftIcon } from '../ui/icons/chevron-left-icon';
import { EditIcon } from '../ui/icons/edit-icon';
import { DetailsAccess } from './details-access';
import { DetailsFacts } from './details-facts';
import { heldDisposition } from './held-modifiers';
import { openThroughConsole } from './late-actions';
import type { PopupActions } from './popup-actions';
import type { PopupStore } from './popup-store';
import { onPrimaryPress } from './primary-press';
import './details.css';

interface Props {
  listed: ListedEnvironment;
  store: PopupStore;
  actions: PopupActions;
}

/** All that is known of one environment, in place of the list. Esc and ← lead back. */
export function DetailsView({ listed, store, actions }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const opening = store.progress.value.get(listed.id);
  useEffect(() => title.current?.focus(), []);

  return (
    <main class="details">
      <header class="details-header">
        <IconButton
          label={`${translate('popup_back')} (Esc)`}
          icon={<ChevronLeftIcon />}
          onClick={() => {
            store.view.value = 'list';
          }}
        />
        <h1 class="details-title truncated" ref={title} tabIndex={-1} title={listed.title}>
          {listed.title}
        </h1>
        <StageTag stage={listed.choices.stage} />
        <IconButton
          label={translate('popup_edit')}
          icon={<EditIcon />}
          onClick={() => void actions.goTo(editPage(listed.id))}
        />
      </header>
      <div class="details-body">
        <div class="selected-actions">
          <Button
            variant="primary"
            onPointerDown={onPrimaryPress(() => actions.prepare(listed, false))}
            onClick={() => void actions.open(listed, heldDisposition.value, false)}
          >
            {translate('popup_open')}
          </Button>
          {listed.environment.signInMethod === 'token' && (
            <>
              <Button
                onPointerDown={onPrimaryPress(() => actions.prepare(listed, true))}
                onClick={() => void actions.open(listed, heldDisposition.value, true)}
              >
                {translate('popup_afresh')}
              </Button>
              <Button variant="quiet" onClick={() => void openThroughConsole(actions, listed.id)}>
                {translate('sign_in_through_console')}
              </Button>
            </>
          )}
        </div>
        {opening !== undefined && <OpeningProgress opening={opening} />}
        <RouteState
          environment={listed.environment}
          mend={() => (
            // Chrome's prompt would close the popup, so a full page asks.
            <Button size="small" variant="primary" onClick={() => void actions.goTo(editPage(listed.id))}>
              {translate('hosts_grant')}
            </Button>
          )}
          edit={
            <Button size="small" onClick={() => void actions.goTo(editPage(listed.id))}>
              {translate('route_edit')}
            </Button>
          }
        />
        <DetailsFacts listed={listed} store={store} actions={actions} />
        <DetailsAccess listed={listed} store={store} actions={actions} />
        <div>
          <Button size="small" onClick={() => void actions.goTo(doctorPage(listed.id))}>
            {translate('hint_remedy_run_doctor')}
          </Button>
        </div>
      </div>
    </main>
  );
}
