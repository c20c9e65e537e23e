import { type ListedEnvironment, listEnvironments } from '../environments/listed-environment';
import { translate } from '../i18n/translate';
import { SignInFailureCard } from '../sign-in/ui/sign-in-failure-card';
import { dismissOpening, openThroughConsole, retryOpening } from './late-actions';
import type { PopupActions } from './popup-actions';
import type { PopupStore } from './popup-store';
import './popup-failures.css';

/** Every opening that failed and was not dismissed, newest first, each with its ways out. */
export function PopupFailures({ store, actions }: { store: PopupStore; actions: PopupActions }) {
  const failed = store.failures.value;
  const loose = store.looseFailure.value;
  const isToldAlready = failed.some(({ opening }) => opening.environmentId === loose?.environmentId);
  if (failed.length === 0 && loose === null) return null;
  return (
    <section class="failures" aria-label={translate('popup_failures')}>
      {loose !== null && !isToldAlready && (
        <SignInFailureCard
          environmentId={loose.environmentId}
          listed={findListed(store, loose.environmentId)}
          failure={loose.failure}
          at={loose.at}
          onPage={(path) => void actions.goTo(path)}
          onConsole={() => void openThroughConsole(actions, loose.environmentId)}
          onDismiss={() => {
            store.looseFailure.value = null;
          }}
        />
      )}
      {failed.map(({ opening, failure }) => (
        <SignInFailureCard
          key={opening.id}
          environmentId={opening.environmentId}
          listed={findListed(store, opening.environmentId)}
          failure={failure}
          at={opening.stepAt}
          onPage={(path) => void actions.goTo(path)}
          onRetry={() => void retryOpening(actions, opening)}
          onConsole={() => void openThroughConsole(actions, opening.environmentId)}
          onDismiss={() => void dismissOpening(opening)}
        />
      ))}
    </section>
  );
}

function findListed(store: PopupStore, environmentId: string): ListedEnvironment | null {
  const { environments, choices } = store.data.value;
  const found = environments.filter(({ id }) => id === environmentId);
  return listEnvironments(found, choices)[0] ?? null;
}
