import { useEffect, useRef } from 'preact/hooks';
import { translate } from '../i18n/translate';
import { SearchIcon } from '../ui/icons/search-icon';
import { LIST_ID } from './environment-list';
import type { PopupStore } from './popup-store';
import { optionId } from './row-of-event';

/** The search box, a combobox over the list. It takes the focus, and keeps it while the list is walked. */
export function SearchBox({ store }: { store: PopupStore }) {
  const input = useRef<HTMLInputElement>(null);
  // The advice stands where the list was.
  const selected = store.isHintShown.value ? null : store.selected.value;
  const hasQuery = store.query.value.trim() !== '';

  useEffect(() => input.current?.focus(), []);

  return (
    <search class="search">
      <SearchIcon />
      <input
        ref={input}
        class="search-input"
        type="text"
        role="combobox"
        aria-label={translate('popup_search')}
        {...(selected === null ? {} : { 'aria-controls': LIST_ID })}
        aria-expanded={selected !== null}
        aria-autocomplete="list"
        {...(selected === null ? {} : { 'aria-activedescendant': optionId(selected.id) })}
        placeholder={translate('popup_search')}
        autocomplete="off"
        spellcheck={false}
        value={store.query}
        onInput={(event) => {
          store.query.value = event.currentTarget.value;
          store.select('');
        }}
      />
      <span class="visually-hidden" aria-live="polite">
        {hasQuery && translate('popup_found', String(store.rows.value.length))}
      </span>
    </search>
  );
}
