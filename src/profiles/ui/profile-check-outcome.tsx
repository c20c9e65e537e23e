import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { FailureCard } from '../../ui/failure-card';
import { Notice } from '../../ui/notice';
import type { Profile } from '../profile';
import { QuestionCard } from './question-card';
import { questionFor } from './questions';
import type { CheckState, ProfileCheck } from './use-profile-check';

interface Props {
  state: CheckState;
  profile: Profile;
  region: string;
  /** The question was answered: the same is done again. */
  onAnswered: (check: ProfileCheck) => void;
  onStart: (check: ProfileCheck) => void;
  onDismiss: () => void;
}

/** How a check of a profile went, with what to do about it; nothing while there is nothing to say. */
export function ProfileCheckOutcome({ state, profile, region, onAnswered, onStart, onDismiss }: Props) {
  switch (state.kind) {
    case 'idle':
    case 'busy':
      return null;
    case 'denied':
      return (
        <Notice isAnnounced title={translate('hosts_denied')}>
          {translate('profile_check_denied')}
        </Notice>
      );
    case 'good':
      return (
        <Notice tone="good" isAnnounced>
          {translate(state.check === 'profile.renew' ? 'profile_renewed' : 'profile_works')}
        </Notice>
      );
    case 'failed':
      return questionFor(state.failure.code, profile.source.kind) === null ? (
        <FailureCard
          failure={state.failure}
          onDismiss={onDismiss}
          actions={
            <Button size="small" variant="primary" onClick={() => onStart(state.check)}>
              {translate('ui_retry')}
            </Button>
          }
        />
      ) : (
        <QuestionCard
          failure={state.failure}
          profile={profile}
          region={region}
          onAnswered={() => onAnswered(state.check)}
          onDismiss={onDismiss}
        />
      );
  }
}
