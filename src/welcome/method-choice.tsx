import { useId } from 'preact/hooks';
import { translate } from '../i18n/translate';
import type { WelcomeDraft } from './welcome-draft';

type Method = WelcomeDraft['method'];

const METHODS = [
  { method: 'token', title: 'welcome_method_token', text: 'welcome_method_token_text' },
  { method: 'console', title: 'welcome_method_console', text: 'welcome_method_console_text' },
] as const;

/** The two ways to get in, as two cards of which one is chosen. */
export function MethodChoice({ method, onMethod }: { method: Method; onMethod: (method: Method) => void }) {
  const name = useId();
  return (
    <fieldset class="methods">
      <legend class="visually-hidden">{translate('welcome_method_legend')}</legend>
      {METHODS.map((option) => (
        <label class="method" key={option.method}>
          <input
            type="radio"
            name={name}
            checked={option.method === method}
            onChange={() => onMethod(option.method)}
          />
          <span class="method-text">
            <strong>{translate(option.title)}</strong>
            <span>{translate(option.text)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
