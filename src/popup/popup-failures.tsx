import type { Hint } from '../hints/hint';
import { translate } from '../i18n/translate';
import type { FailedOpening } from '../sign-in/shown-failures';
import { isOfPage } from '../sign-in/ui/failure-page';
import { SignInFailureCard } from '../sign-in/ui/sign-in-failure-card';
import { askedQuestion } from './asked-question';
import { findListed } from './find-listed';
import { dismissOpening, openThroughConsole, retryOpening } from './late-actions';
import type { PopupActions } from './popup-actions';
import { PopupQuestion } from './popup-question';
import type { PopupStore } from './popup-store';
import './popup-failures.css';

/**
 * Every opening that failed and was not dismissed, newest first, each with its ways out; but for one whose page has
 * its advice right beneath. What only the user can mend is asked for, once for all that waits for it.
 */
export function PopupFailures({ store, actions }: { store: PopupStore; actions: PopupActions }) {
  const advised = store.isHintShown.value ? store.hint.value : null;
  const failed = store.failures.value.filter((each) => !isToldBy(advised, each));
  const loose = store.looseFailure.value;
  const isToldAlready = failed.some(({ opening }) => opening.environmentId === loose?.environmentId);
  const untold = isToldAlready ? null : loose;
  if (failed.length === 0 && untold === null) return null;
  const asked = askedQuestion(
    {
      failures: failed,
      looseFailure: untold,
      environments: store.environments.value,
      profiles: store.profiles.value,
    },
    Date.now(),
  );
  return (
    <section class="failures" aria-label={translate('popup_failures')}>
      {asked !== null && <PopupQuestion asked={asked} store={store} actions={actions} />}
      {untold !== null && asked?.looseFailure !== untold && (
        <SignInFailureCard
          environmentId={untold.environmentId}
          listed={findListed(store, untold.environmentId)}
          failure={untold.failure}
          at={untold.at}
          onPage={(path) => void actions.goTo(path)}
          onConsole={() => void openThroughConsole(actions, untold.environmentId)}
          onDismiss={() => {
            store.looseFailure.value = null;
          }}
        />
      )}
      {failed
        .filter((each) => asked?.waiting.includes(each) !== true)
        .map(({ opening, failure }) => (
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

/** Whether the advice for the page of its tab says all that the failure does, and more. */
function isToldBy(advised: Hint | null, { opening, failure }: FailedOpening): boolean {
  return advised?.tabId === opening.tabId && isOfPage(failure.code);
}
