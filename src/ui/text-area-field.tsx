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

type Props = OwnProps & Omit<ComponentProps<'textarea'>, 'label' | 'value' | 'onInput' | 'class' | 'id'>;

/** Several lines of text with its label, hint and error. */
export function TextAreaField({ label, value, onValue, hint, error, optionalText, isMono, ...rest }: Props) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error ?? null}
      {...(optionalText === undefined ? {} : { optionalText })}
    >
      {(control) => (
        <textarea
          {...rest}
          {...control}
          class={isMono === true ? 'control control-mono' : 'control'}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
