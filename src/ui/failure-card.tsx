import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { ownVersion } from '../browser/own-version';
import type { Failure } from '../failures/failure';
import { translate } from '../i18n/translate';
import { CopyButton } from './copy-button';
import { failureFacts } from './failure-facts';
import { failureReport } from './failure-report';
import { failureText } from './failure-text';
import { IconButton } from './icon-button';
import { CloseIcon } from './icons/close-icon';
import { WarningIcon } from './icons/warning-icon';
import './failure-card.css';

interface Props {
  failure: Failure;
  /** What failed, e.g. the name of the environment. */
  subject?: string;
  /** When it failed, in ms since the epoch; now, where it is not said. */
  at?: number;
  /** Buttons; "Copy details" comes after them. */
  actions?: ComponentChildren;
  /** Shows a button that takes the card away. */
  onDismiss?: () => void;
  /** More help, beneath the buttons. */
  children?: ComponentChildren;
}

/** A failure in plain words: what happened, the way out, the reason, and a detail to copy. Announced as it appears. */
export function FailureCard({ failure, subject, at, actions, onDismiss, children }: Props) {
  const titleId = useId();
  const { title, sentence, remedy } = failureText(failure.code);
  return (
    <div class="failure-card" role="alert" aria-labelledby={titleId}>
      <div class="failure-header">
        <WarningIcon />
        <p class="failure-title" id={titleId}>
          {title}
          {subject !== undefined && <span class="failure-subject"> · {subject}</span>}
        </p>
        {onDismiss !== undefined && (
          <IconButton label={translate('ui_dismiss')} icon={<CloseIcon />} onClick={onDismiss} />
        )}
      </div>
      <p class="failure-remedy">{remedy}</p>
      <p class="failure-sentence">{sentence}</p>
      <FailureFacts failure={failure} />
      <div class="failure-actions">
        {actions}
        <CopyButton
          label={translate('ui_copy_details')}
          text={() => failureReport(failure, ownVersion(), at ?? Date.now())}
        />
      </div>
      {children}
    </div>
  );
}

function FailureFacts({ failure }: { failure: Failure }) {
  const facts = failureFacts(failure);
  if (facts.length === 0) return null;
  return (
    <dl class="failure-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{translate(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
