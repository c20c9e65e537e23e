import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { ownVersion } from '../../browser/own-version';
import type { Failure } from '../../failures/failure';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { failureReport } from '../../ui/failure-report';
import { failureText } from '../../ui/failure-text';
import { IconButton } from '../../ui/icon-button';
import { CloseIcon } from '../../ui/icons/close-icon';
import { KeyIcon } from '../../ui/icons/key-icon';
import { Notice } from '../../ui/notice';
import type { Profile } from '../profile';
import { questionFor } from './questions';
import { useIsMended } from './use-is-mended';
import './question-card.css';

interface Props {
  failure: Failure;
  profile: Profile;
  region: string;
  /** When it failed, in ms since the epoch; now, where it is not said. */
  at?: number;
  /** What goes on once it is answered, in a sentence. */
  then?: string;
  onAnswered: () => void;
  onDismiss?: () => void;
  /** Other ways out, beneath the question; "Copy details" comes after them. */
  actions?: ComponentChildren;
}

/** What a profile lacks, asked for in place of the failure that told of it. */
export function QuestionCard(props: Props) {
  const { failure, profile, region, at, then, onAnswered, onDismiss, actions } = props;
  const titleId = useId();
  const View = questionFor(failure.code, profile.source.kind);
  const { title, sentence } = failureText(failure.code);
  const isMended = useIsMended(profile.id, failure.code);
  if (View === null) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset of one form would not hold the ways out
    <div class="question-card" role="group" aria-labelledby={titleId}>
      <div class="question-header">
        <KeyIcon />
        <p class="question-title" id={titleId} role="status">
          {title}
          <span class="question-subject"> · {profile.name}</span>
        </p>
        {onDismiss !== undefined && (
          <IconButton label={translate('ui_dismiss')} icon={<CloseIcon />} onClick={onDismiss} />
        )}
      </div>
      <p class="question-sentence">{sentence}</p>
      {then !== undefined && <p class="question-then">{then}</p>}
      {isMended ? (
        <Notice
          tone="good"
          isAnnounced
          actions={
            <Button size="small" variant="primary" onClick={onAnswered}>
              {translate('question_go_on')}
            </Button>
          }
        >
          {translate('question_mended')}
        </Notice>
      ) : (
        <View key={profile.id} profile={profile} region={region} onAnswered={onAnswered} />
      )}
      <div class="question-actions">
        {actions}
        <CopyButton
          label={translate('ui_copy_details')}
          text={() => failureReport(failure, ownVersion(), at ?? Date.now())}
        />
      </div>
    </div>
  );
}
