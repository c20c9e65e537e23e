/**
 * Adds interface strings to every locale at once, so that no locale is ever without a key:
 *
 *   npx tsx scripts/add-messages.ts <<< '{"popup_search": {"en": "Search", "fr": "Rechercher", "description": "…"}}'
 *
 * Keys are kept sorted. A lock folder serialises concurrent runs.
 */
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

const LOCALES = ['en', 'fr'] as const;
type Locale = (typeof LOCALES)[number];

interface Placeholder {
  content: string;
  example?: string;
}
type NewMessage = Record<Locale, string> & {
  description: string;
  placeholders?: Record<string, Placeholder>;
};

const LOCK = new URL('../public/_locales/.lock', import.meta.url);

function localeFile(locale: Locale): URL {
  return new URL(`../public/_locales/${locale}/messages.json`, import.meta.url);
}

async function takeLock(): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      mkdirSync(LOCK);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`Another run holds ${LOCK.pathname}; remove it if none is left.`);
}

function merge(locale: Locale, added: Record<string, NewMessage>): void {
  const messages: Record<string, unknown> = JSON.parse(readFileSync(localeFile(locale), 'utf8'));
  for (const [key, { description, placeholders, ...texts }] of Object.entries(added)) {
    const message = texts[locale];
    if (typeof message !== 'string' || message === '') throw new Error(`${key} has no text in ${locale}.`);
    messages[key] = { message, description, ...(placeholders === undefined ? {} : { placeholders }) };
  }
  const sorted = Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(localeFile(locale), `${JSON.stringify(sorted, null, 2)}\n`);
}

const added: Record<string, NewMessage> = JSON.parse(await text(process.stdin));
await takeLock();
try {
  for (const locale of LOCALES) merge(locale, added);
} finally {
  rmdirSync(LOCK);
}
