import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

/** What the control inside a field must carry to be bound to its label, hint and error. */
export interface FieldControl {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

interface Props {
  label: string;
  hint?: ComponentChildren;
  /** What is wrong with what was entered, and the way out; announced as it appears. */
  error?: string | null;
  /** Said after the label, such as "optional". */
  optionalText?: string;
  children: (control: FieldControl) => ComponentChildren;
}

/** A label, a control of any kind, a hint and an error, bound to each other. */
export function Field({ label, hint, error, optionalText, children }: Props) {
  const id = useId();
  const hasError = error !== undefined && error !== null && error !== '';
  const describedBy = [hint === undefined ? '' : `${id}-hint`, hasError ? `${id}-error` : ''].filter(Boolean);
  const control: FieldControl = {
    id,
    ...(describedBy.length === 0 ? {} : { 'aria-describedby': describedBy.join(' ') }),
    ...(hasError ? { 'aria-invalid': true } : {}),
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
        {optionalText !== undefined && <span class="field-optional"> {optionalText}</span>}
      </label>
      {children(control)}
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p class="field-error" id={`${id}-error`} aria-live="polite" hidden={!hasError}>
        {error}
      </p>
    </div>
  );
}
