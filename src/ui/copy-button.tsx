import { useEffect, useState } from 'preact/hooks';
import { translate } from '../i18n/translate';
import { Button, type ButtonSize, type ButtonVariant } from './button';
import { CheckIcon } from './icons/check-icon';
import { CopyIcon } from './icons/copy-icon';

interface Props {
  /** The text, or what makes it at the click. */
  text: string | (() => string);
  /** What is copied, e.g. "Copy policy". */
  label?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
}

type State = 'idle' | 'copied' | 'failed';

const CONFIRMATION_MS = 2_000;

/** Copies a text to the clipboard and says that it did, or that it could not. */
export function CopyButton({ text, label, variant = 'quiet', size = 'small' }: Props) {
  const [state, setState] = useState<State>('idle');

  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), CONFIRMATION_MS);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setState('copied');
    } catch {
      setState('failed');
    }
  }

  const words = {
    idle: label ?? translate('ui_copy'),
    copied: translate('ui_copied'),
    failed: translate('ui_copy_failed'),
  };
  return (
    <Button
      variant={variant}
      size={size}
      icon={state === 'copied' ? <CheckIcon /> : <CopyIcon />}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{words[state]}</span>
    </Button>
  );
}
