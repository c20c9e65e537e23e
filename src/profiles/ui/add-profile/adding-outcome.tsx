import { translate } from '../../../i18n/translate';
import { Button } from '../../../ui/button';
import { FailureCard } from '../../../ui/failure-card';
import { Notice } from '../../../ui/notice';
import { QuestionCard } from '../question-card';
import type { useAddingProfile } from './use-adding-profile';

/** What came of the adding of a profile, where that is not yet that it was added. */
export function AddingOutcome({ adding }: { adding: ReturnType<typeof useAddingProfile> }) {
  const { state } = adding;
  switch (state.kind) {
    case 'denied':
      return (
        <Notice isAnnounced title={translate('hosts_denied')}>
          {translate('adding_denied')}
        </Notice>
      );
    case 'asked':
      return (
        <QuestionCard
          failure={state.failure}
          profile={state.profile}
          region={state.region}
          onAnswered={() => adding.goOn(state)}
        />
      );
    case 'failed':
      return (
        <FailureCard
          failure={state.failure}
          actions={
            <Button size="small" onClick={() => adding.keepAnyway(state.wanted)}>
              {translate('adding_keep_anyway')}
            </Button>
          }
        >
          <p>{translate('adding_failed')}</p>
        </FailureCard>
      );
    default:
      return null;
  }
}
