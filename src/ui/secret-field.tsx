import type { ComponentChildren, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { Field } from './field';
import './secret-field.css';

interface Props {
  label: string;
  /** The text stands in the element and nowhere else. */
  input: RefObject<HTMLInputElement | null>;
  hint?: ComponentChildren;
  error?: string | null;
  optionalText?: string;
  /** Shows dots in place of the text. */
  isMasked?: boolean;
  inputMode?: 'numeric' | 'text';
  maxLength?: number;
  onInput?: (text: string) => void;
  onPaste?: (event: ClipboardEvent) => void;
}

/**
 * A line of text that Chrome is to keep nowhere: it has no name, takes no part in autofill and is emptied as its
 * page goes. It is no password field, which Chrome would offer to remember.
 */
export function SecretField({ label, input, hint, error, optionalText, isMasked, onInput, ...rest }: Props) {
  useEffect(() => {
    // Chrome keeps the text of fields for going back, and in the files of the session.
    const empty = (): void => {
      if (input.current !== null) input.current.value = '';
    };
    window.addEventListener('pagehide', empty);
    return () => window.removeEventListener('pagehide', empty);
  }, []);
  return (
    <Field
      label={label}
      hint={hint}
      error={error ?? null}
      {...(optionalText === undefined ? {} : { optionalText })}
    >
      {(control) => (
        <input
          {...rest}
          type="text"
          {...control}
          ref={input}
          class={isMasked === true ? 'control control-mono control-masked' : 'control control-mono'}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          onInput={(event) => onInput?.(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
