import { readFileSync } from 'node:fs';

interface Messages {
  [key: string]: { message: string };
}

/** What the interface says for a key, for finding an element as a user finds it: by its text. */
export function interfaceText(key: string, locale = 'en'): string {
  const file = new URL(`../../../public/_locales/${locale}/messages.json`, import.meta.url);
  const messages: Messages = JSON.parse(readFileSync(file, 'utf8'));
  const text = messages[key]?.message;
  if (text === undefined) throw new Error(`There is no string ${key} in ${locale}.`);
  return text;
}

/** A selector for the element with this role and the name that the interface gives it. */
export function byRole(role: string, key: string, locale = 'en'): string {
  return `::-p-aria([role="${role}"][name="${interfaceText(key, locale).replaceAll('"', '\\"')}"])`;
}
