import { failure } from '../failures/failure';
import { translate } from '../i18n/translate';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { FailureCard } from '../ui/failure-card';
import { AirlockIcon } from '../ui/icons/airlock-icon';
import { SearchIcon } from '../ui/icons/search-icon';
import { SkeletonRows } from '../ui/skeleton-rows';
import { PopupFooter } from './popup-footer';
import './popup-failures.css';

/** Stands in while storage has not answered yet. */
export function Loading() {
  return (
    <main class="frame">
      <SkeletonRows count={6} label={translate('ui_loading')} />
    </main>
  );
}

/** Says that the list cannot be read, and why. `detail` is what the browser said. */
export function Unreadable({ detail }: { detail: string }) {
  return (
    <>
      <main class="failures">
        <FailureCard
          failure={failure('internal', detail)}
          subject={translate('popup_unreadable')}
          actions={
            <Button size="small" variant="primary" onClick={() => window.location.reload()}>
              {translate('ui_retry')}
            </Button>
          }
        />
      </main>
      <PopupFooter />
    </>
  );
}

/** Stands where the list will be, with the one way to fill it. */
export function NoEnvironments({ onConnect }: { onConnect: () => void }) {
  return (
    <EmptyState
      icon={<AirlockIcon size={40} />}
      title={translate('popup_empty_title')}
      action={
        <Button variant="primary" onClick={onConnect}>
          {translate('popup_connect')}
        </Button>
      }
    >
      {translate('popup_empty_text')}
    </EmptyState>
  );
}

/** Says that a search found nothing. */
export function NothingFound({ query, onClear }: { query: string; onClear: () => void }) {
  return (
    <EmptyState
      icon={<SearchIcon size={28} />}
      title={translate('popup_nothing_found', query)}
      action={
        <Button size="small" onClick={onClear}>
          {translate('popup_clear_search')} <kbd>Esc</kbd>
        </Button>
      }
    >
      {translate('popup_nothing_found_text')}
    </EmptyState>
  );
}
