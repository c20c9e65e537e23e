import { localizedMessage } from '../browser/localized-message';
import type { HintText } from './hint';

/** A text of a hint in the browser's language. */
export function sayHint({ key, substitutions }: HintText): string {
  return localizedMessage(key, substitutions);
}
