import { localizedMessage } from '../browser/localized-message';
import type { MessageKey } from './message-key';

/** The interface string in the browser's language, with its placeholders filled in order. */
export function translate(key: MessageKey, ...substitutions: string[]): string {
  return localizedMessage(key, substitutions);
}
