import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

export interface RadioOption<Value extends string> {
  value: Value;
  label: string;
  hint?: ComponentChildren;
}

interface Props<Value extends string> {
  legend: string;
  value: Value;
  options: readonly RadioOption<Value>[];
  onValue: (value: Value) => void;
}

/** A choice of one among a few, all of them in sight. */
export function RadioGroup<Value extends string>({ legend, value, options, onValue }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="radio-group">
      <legend>{legend}</legend>
      {options.map((option) => (
        <div class="radio" key={option.value}>
          <input
            id={`${name}-${option.value}`}
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
            {...(option.hint === undefined ? {} : { 'aria-describedby': `${name}-${option.value}-hint` })}
          />
          <label for={`${name}-${option.value}`}>{option.label}</label>
          {option.hint !== undefined && (
            <p class="field-hint" id={`${name}-${option.value}-hint`}>
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
