import { locale } from './locale';
import type { MessageKey } from './message-key';
import { translate } from './translate';

/** The stem of keys that come in pairs: `<stem>_one` and `<stem>_other`. */
export type CountedKey = CountedStem<MessageKey>;
type CountedStem<Key> = Key extends `${infer Stem}_other` ? Stem : never;

/** The interface string for a number of things; the number is its first placeholder. */
export function translateCount(stem: CountedKey, count: number, ...substitutions: string[]): string {
  const isOne = new Intl.PluralRules(locale()).select(count) === 'one';
  const key: string = `${stem}_${isOne ? 'one' : 'other'}`;
  return translate(key as MessageKey, new Intl.NumberFormat(locale()).format(count), ...substitutions);
}
