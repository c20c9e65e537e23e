import { translate } from './translate';

/**
 * The language that the interface strings are in, as a BCP 47 tag. The browser's own language may be another:
 * it falls back to English where Airlock has no strings in it.
 */
export function locale(): string {
  return translate('ui_locale');
}
