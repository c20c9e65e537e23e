import { useComputed } from '@preact/signals';
import type { ListedEnvironment } from '../environments/listed-environment';
import { EnvironmentStatusPill } from '../environments/ui/environment-status-pill';
import { StageTag } from '../environments/ui/stage-tag';
import { translate } from '../i18n/translate';
import { SessionLeft } from '../sign-in/ui/session-left';
import { ClockIcon } from '../ui/icons/clock-icon';
import { ConsoleIcon } from '../ui/icons/console-icon';
import { PinIcon } from '../ui/icons/pin-icon';
import { PrivateIcon } from '../ui/icons/private-icon';
import { PublicIcon } from '../ui/icons/public-icon';
import { LateProgress } from './late-views';
import type { PopupStore } from './popup-store';
import { optionId } from './row-of-event';

interface Props {
  listed: ListedEnvironment;
  store: PopupStore;
}

/**
 * One environment in the list. It holds no button: an option of a listbox must not. What the pin does for
 * the mouse, the bar beneath the list does for the keyboard.
 */
export function EnvironmentRow({ listed, store }: Props) {
  const { id, title, environment, choices } = listed;
  const isSelected = useComputed(() => store.selected.value?.id === id).value;
  return (
    <div
      id={optionId(id)}
      class={`row ${store.markOf.value(environment)}`}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      data-environment={id}
    >
      <div class="row-title">
        <span
          class="row-name truncated"
          title={title === environment.name ? title : `${title} (${environment.name})`}
        >
          {title}
        </span>
        <StageTag stage={choices.stage} />
        <span class="spacer" />
        <RowState id={id} store={store} />
      </div>
      <RowFacts listed={listed} />
      <span
        class={choices.isPinned ? 'row-tool is-pinned' : 'row-tool'}
        title={translate(choices.isPinned ? 'popup_unpin' : 'popup_pin')}
        data-pin=""
        aria-hidden="true"
      >
        <PinIcon />
      </span>
    </div>
  );
}

function RowFacts({ listed: { environment } }: { listed: ListedEnvironment }) {
  const { region, account, airflowVersion, accessMode, signInMethod, status } = environment;
  // What tells environments apart at a glance comes first; what is the same in most rows may be cut off.
  const facts = [airflowVersion === null ? '' : translate('popup_airflow', airflowVersion), region, account];
  return (
    <div class="row-facts">
      {status !== null && <EnvironmentStatusPill status={status} isTerse={true} />}
      <span class="truncated">{facts.filter(Boolean).join(' · ')}</span>
      {accessMode !== null && <AccessModeIcon isPrivate={accessMode === 'PRIVATE_ONLY'} />}
      {signInMethod === 'console' && (
        <span class="row-icon" title={translate('popup_by_console')}>
          <ConsoleIcon size={13} />
          <span class="visually-hidden">{translate('popup_by_console')}</span>
        </span>
      )}
    </div>
  );
}

function AccessModeIcon({ isPrivate }: { isPrivate: boolean }) {
  const text = translate(isPrivate ? 'popup_private' : 'popup_public');
  return (
    <span class="row-icon" title={text}>
      {isPrivate ? <PrivateIcon size={13} /> : <PublicIcon size={13} />}
      <span class="visually-hidden">{text}</span>
    </span>
  );
}

/** The progress of an opening, or how long the session still lasts. */
function RowState({ id, store }: { id: string; store: PopupStore }) {
  const opening = useComputed(() => store.progress.value.get(id)).value;
  const session = useComputed(() => store.liveSession(id)).value;
  if (opening !== undefined) return <LateProgress opening={opening} />;
  if (session === null) return null;
  return (
    <span class="row-session" title={translate('popup_session_left')}>
      <ClockIcon size={13} />
      <span class="visually-hidden">{translate('popup_session_left')} </span>
      <SessionLeft session={session} />
    </span>
  );
}
