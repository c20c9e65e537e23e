import { translate } from '../i18n/translate';
import { translateCount } from '../i18n/translate-count';
import { profilePage } from '../profiles/ui/profile-page';
import { QuestionCard } from '../profiles/ui/question-card';
import { Button } from '../ui/button';
import type { AskedQuestion } from './asked-question';
import { findListed } from './find-listed';
import { dismissOpening, openThroughConsole, refreshEnvironment, retryOpening } from './late-actions';
import type { PopupActions } from './popup-actions';
import type { PopupStore } from './popup-store';

interface Props {
  asked: AskedQuestion;
  store: PopupStore;
  actions: PopupActions;
}

/** Asks for what a profile lacks, and goes on with whatever waits for it. */
export function PopupQuestion({ asked, store, actions }: Props) {
  const { profile, failure, at, environment, waiting, looseFailure } = asked;
  const title = findListed(store, environment.id)?.title ?? environment.name;

  function goOn(): void {
    if (looseFailure !== null) void refreshEnvironment(actions, looseFailure.environmentId);
    for (const { opening } of waiting) void retryOpening(actions, opening);
  }

  function openAllThroughConsole(): void {
    for (const { opening } of waiting) void openThroughConsole(actions, opening.environmentId);
  }

  function dismiss(): void {
    if (looseFailure !== null) store.looseFailure.value = null;
    for (const { opening } of waiting) void dismissOpening(opening);
  }

  return (
    <QuestionCard
      failure={failure}
      at={at}
      profile={profile}
      region={environment.region}
      then={thenText()}
      onAnswered={goOn}
      onDismiss={dismiss}
      actions={
        <>
          {environment.signInMethod === 'token' && waiting.length > 0 && (
            <Button size="small" variant="quiet" onClick={openAllThroughConsole}>
              {translate('sign_in_through_console')}
            </Button>
          )}
          <Button size="small" variant="quiet" onClick={() => void actions.goTo(profilePage(profile.id))}>
            {translate('question_full_page')}
          </Button>
        </>
      }
    />
  );

  function thenText(): string {
    if (waiting.length === 0) return translate('question_then_refresh', title);
    return waiting.length === 1
      ? translate('question_then_open', title)
      : translateCount('question_then_open_several', waiting.length - 1, title);
  }
}
