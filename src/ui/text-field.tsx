import type { ComponentChildren, ComponentProps } from 'preact';
import { Field } from './field';

interface OwnProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: ComponentChildren;
  error?: string | null;
  optionalText?: string;
  /** Set in the fixed-width font: for hosts, ids, paths. */
  isMono?: boolean;
}

/** The native attributes that a line of text may need. */
type NativeProps = Pick<
  ComponentProps<'input'>,
  | 'autocomplete'
  | 'autofocus'
  | 'disabled'
  | 'inputMode'
  | 'maxLength'
  | 'name'
  | 'onBlur'
  | 'onKeyDown'
  | 'onPaste'
  | 'placeholder'
  | 'ref'
  | 'required'
  | 'spellcheck'
>;
type Props = OwnProps & NativeProps;

/** A line of text with its label, hint and error. */
export function TextField({
  label,
  value,
  onValue,
  hint,
  error,
  optionalText,
  isMono,

  ...rest
}: Props) {
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
          class={isMono === true ? 'control control-mono' : 'control'}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
