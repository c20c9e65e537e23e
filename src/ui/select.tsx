import type { ComponentChildren } from 'preact';
import { Field } from './field';

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
}

interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly SelectOption<Value>[];
  onValue: (value: Value) => void;
  hint?: ComponentChildren;
  error?: string | null;
  isDisabled?: boolean;
}

/** A choice of one among several, with its label, hint and error. */
export function Select<Value extends string>({
  label,
  value,
  options,
  onValue,
  hint,
  error,
  isDisabled = false,
}: Props<Value>) {
  function choose(chosen: string): void {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onValue(option.value);
  }
  return (
    <Field label={label} hint={hint} error={error ?? null}>
      {(control) => (
        <select
          {...control}
          class="control"
          value={value}
          disabled={isDisabled}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
