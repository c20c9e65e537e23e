import { useState } from 'preact/hooks';
import type { Failure } from '../../failures/failure';
import { formatDateTime } from '../../i18n/format-date-time';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { failureText } from '../../ui/failure-text';
import { Notice } from '../../ui/notice';
import type { Profile } from '../profile';
import { QuestionCard } from './question-card';
import { questionFor } from './questions';

interface Props {
  failure: Failure;
  /** ms since the epoch. */
  at: number;
  profile: Profile;
  region: string;
  /** Whether its question, if it has one, is asked at once. */
  isOpen: boolean;
  onAnswered: () => void;
}

/** Why a profile last gave no credentials, with the remedy; what only the user can give is asked for here. */
export function ProfileLastFailure({ failure, at, profile, region, isOpen, onAnswered }: Props) {
  const [isAsking, setAsking] = useState(isOpen);
  const { title, remedy } = failureText(failure.code);
  const hasQuestion = questionFor(failure.code, profile.source.kind) !== null;
  if (hasQuestion && isAsking) {
    return (
      <QuestionCard
        failure={failure}
        profile={profile}
        region={region}
        at={at}
        onAnswered={onAnswered}
        onDismiss={() => setAsking(false)}
      />
    );
  }
  return (
    <Notice
      tone="bad"
      title={`${title} · ${formatDateTime(at, Date.now())}`}
      {...(hasQuestion
        ? {
            actions: (
              <Button size="small" variant="primary" onClick={() => setAsking(true)}>
                {translate('profile_mend')}
              </Button>
            ),
          }
        : {})}
    >
      {remedy}
    </Notice>
  );
}
