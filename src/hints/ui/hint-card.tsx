import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { translate } from '../../i18n/translate';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { CloseIcon } from '../../ui/icons/close-icon';
import { WarningIcon } from '../../ui/icons/warning-icon';
import type { Hint } from '../hint';
import { sayHint } from '../say-hint';
import { HintCauses } from './hint-causes';
import { HintRemedies } from './hint-remedies';
import type { HintActs } from './use-hint-acts';
import './hint-card.css';

interface Props {
  hint: Hint;
  acts: HintActs;
  /** The environment that it is about. */
  subject?: ComponentChildren;
  /** On a page of its own the title is the page's. */
  isPage?: boolean;
  /** Shows a button that takes the hint away, for the page at hand. */
  onDismiss?: () => void;
  /** More buttons, after those of the hint. */
  children?: ComponentChildren;
}

/** What is wrong with a page: what was seen, why most likely, and what to do about it. */
export function HintCard({ hint, acts, subject, isPage = false, onDismiss, children }: Props) {
  const titleId = useId();
  const Title = isPage ? 'h1' : 'h2';
  return (
    <section class={isPage ? 'hint hint-page' : 'hint'} aria-labelledby={titleId}>
      <header class="hint-header">
        <WarningIcon />
        <Title class="hint-title" id={titleId}>
          {sayHint(hint.title)}
        </Title>
        {onDismiss !== undefined && (
          <IconButton label={translate('ui_dismiss')} icon={<CloseIcon />} onClick={onDismiss} />
        )}
      </header>
      {subject !== undefined && <p class="hint-subject">{subject}</p>}
      {hint.evidence.length > 0 && <p class="hint-evidence">{hint.evidence.map(sayHint).join(', ')}</p>}
      <HintRemedies
        remedies={hint.remedies}
        host={hint.host}
        environmentId={hint.environmentId}
        busyAct={acts.busyAct}
        onAct={(act) => void acts.run(act)}
      />
      <p class="hint-small" role="status">
        {acts.isClearDenied && translate('hint_clear_denied')}
        {acts.isMuted && translate('hint_muted')}
      </p>
      <HintCauses causes={hint.causes} />
      <footer class="hint-footer">
        {children}
        {!acts.isMuted && (
          <Button size="small" variant="quiet" onClick={() => void acts.mute()}>
            {translate('hint_mute')}
          </Button>
        )}
      </footer>
    </section>
  );
}
