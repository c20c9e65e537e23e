import { useEffect, useRef } from 'preact/hooks';
import { translate } from '../i18n/translate';
import { dispositionFromModifiers } from '../sign-in/disposition-from-modifiers';
import { EnvironmentRow } from './environment-row';
import type { PopupActions } from './popup-actions';
import type { ListGroup, PopupStore } from './popup-store';
import { optionId, rowOfEvent } from './row-of-event';
import { ROW_HEIGHT, useRowLimit } from './use-row-limit';

/** The id of the listbox, which the search box controls. */
export const LIST_ID = 'environments';

const PRIMARY = 0;
const MIDDLE = 1;

interface Props {
  store: PopupStore;
  actions: PopupActions;
}

/** The environments as a listbox. The focus stays in the search box, which tells what is selected here. */
export function EnvironmentList({ store, actions }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const limit = useRowLimit(store, element);
  const undrawn = store.rows.value.length - limit;
  const selectedId = store.selected.value?.id;

  useEffect(() => {
    if (selectedId === undefined) return;
    document.getElementById(optionId(selectedId))?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  function listedAt(event: Event) {
    const hit = rowOfEvent(event);
    const listed = store.rows.value.find(({ id }) => id === hit?.environmentId);
    return listed === undefined ? null : { listed, isOnPin: hit?.isOnPin === true };
  }

  function onPointerDown(event: PointerEvent): void {
    const hit = listedAt(event);
    if (hit === null || event.button !== PRIMARY) return;
    store.select(hit.listed.id);
    if (!hit.isOnPin) actions.prepare(hit.listed, false);
  }

  function onClick(event: MouseEvent): void {
    const hit = listedAt(event);
    if (hit === null) return;
    if (hit.isOnPin) void actions.togglePin(hit.listed);
    else void actions.open(hit.listed, dispositionFromModifiers(event), false);
  }

  function onAuxClick(event: MouseEvent): void {
    const hit = listedAt(event);
    if (hit !== null && event.button === MIDDLE) void actions.open(hit.listed, 'background-tab', false);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the focus and deals with the keys
    <div
      ref={element}
      id={LIST_ID}
      class="list"
      role="listbox"
      tabIndex={-1}
      aria-label={translate('popup_environments')}
      // The focus stays in the search box; a press of the middle button does not start scrolling.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={onPointerDown}
      onClick={onClick}
      onAuxClick={onAuxClick}
    >
      {firstRows(store.groups.value, limit).map((group) => (
        <Group key={group.name} group={group} isNamed={store.groups.value.length > 1} store={store} />
      ))}
      {/* Stands for the rows that are not drawn yet, so that the list scrolls as if they were. */}
      {undrawn > 0 && <svg width="1" height={undrawn * ROW_HEIGHT} aria-hidden="true" />}
    </div>
  );
}

const GROUP_KEYS = {
  pinned: 'popup_group_pinned',
  recent: 'popup_group_recent',
  others: 'popup_group_others',
  found: 'popup_environments',
} as const;

function Group({ group, isNamed, store }: { group: ListGroup; isNamed: boolean; store: PopupStore }) {
  const name = translate(GROUP_KEYS[group.name]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own outside a select
    <div role="group" aria-label={name}>
      {isNamed && (
        <div class="list-heading" role="presentation">
          {name}
        </div>
      )}
      {group.members.map((listed) => (
        <EnvironmentRow key={listed.id} listed={listed} store={store} />
      ))}
    </div>
  );
}

/** The groups with at most `limit` rows in total; groups that would be empty are left out. */
function firstRows(groups: readonly ListGroup[], limit: number): ListGroup[] {
  let left = limit;
  return groups.flatMap((group) => {
    const members = group.members.slice(0, left);
    left -= members.length;
    return members.length === 0 ? [] : [{ ...group, members }];
  });
}
