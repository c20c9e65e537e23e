import { useEffect, useRef, useState } from 'preact/hooks';
import { requestHostAccess } from '../../browser/host-access';
import { translate } from '../../i18n/translate';
import { Button, type ButtonSize, type ButtonVariant } from '../../ui/button';
import './grant-button.css';

interface Props {
  /** The match patterns to ask for, all in one prompt. */
  patterns: readonly string[];
  label: string;
  /** What the label is about, for screen readers where several buttons have the same one. */
  subject?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Takes the focus as it appears. */
  isFocused?: boolean;
}

/** Asks for host access in one prompt of the browser, and says so when it was not given. */
export function GrantButton({ patterns, label, subject, variant, size, isFocused = false }: Props) {
  const [state, setState] = useState<'idle' | 'asking' | 'denied'>('idle');
  const wrapper = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (isFocused) wrapper.current?.querySelector('button')?.focus();
  }, [isFocused]);

  function ask(): void {
    // First of all: Chrome wants the user's gesture.
    const asking = requestHostAccess(patterns);
    setState('asking');
    asking.then(
      (isGranted) => setState(isGranted ? 'idle' : 'denied'),
      () => setState('denied'),
    );
  }

  return (
    <div class="grant" ref={wrapper}>
      <Button
        isBusy={state === 'asking'}
        onClick={ask}
        {...(variant === undefined ? {} : { variant })}
        {...(size === undefined ? {} : { size })}
      >
        {label}
        {subject !== undefined && <span class="visually-hidden"> {subject}</span>}
      </Button>
      <p class="grant-denied" role="status">
        {state === 'denied' && translate('hosts_denied')}
      </p>
    </div>
  );
}
