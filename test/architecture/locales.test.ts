import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAILURE_CODES } from '../../src/failures/failure-codes';
import { PROJECT, sourceFiles } from './module-graph';

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}

const LOCALES = resolve(PROJECT, 'public/_locales');
const locales = readdirSync(LOCALES);

function readMessages(locale: string): Record<string, Message> {
  return JSON.parse(readFileSync(resolve(LOCALES, locale, 'messages.json'), 'utf8'));
}

/** The placeholders that a text names, in lower case as Chrome compares them. */
function namedIn({ message }: Message): string[] {
  return [
    ...new Set([...message.matchAll(/\$([A-Za-z0-9_@]+)\$/g)].map(([, name]) => name?.toLowerCase() ?? '')),
  ].sort();
}

const english = readMessages('en');
const keys = Object.keys(english);

it('knows English and French', () => {
  expect(locales).toEqual(expect.arrayContaining(['en', 'fr']));
  expect(keys.length).toBeGreaterThan(50);
});

describe.each(locales)('%s', (locale) => {
  const messages = readMessages(locale);

  it('has every string, and no other', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
  });

  it('leaves no text empty or unexplained', () => {
    const bare = Object.entries(messages).filter(
      ([, { message, description }]) => !message.trim() || !description?.trim(),
    );
    expect(bare.map(([key]) => key)).toEqual([]);
  });

  it('names the same placeholders as English, each of them defined', () => {
    const wrong = Object.entries(messages).filter(([key, message]) => {
      const names = namedIn(message);
      const defined = Object.keys(message.placeholders ?? {}).map((name) => name.toLowerCase());
      const reference = english[key];
      const isSame = reference !== undefined && namedIn(reference).join() === names.join();
      return !isSame || names.join() !== defined.sort().join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('has a title, a sentence and a remedy for every failure', () => {
    const wanted = FAILURE_CODES.flatMap((code) =>
      ['title', 'sentence', 'remedy'].map((part) => `failure_${code.replaceAll('-', '_')}_${part}`),
    );
    expect(wanted.filter((key) => !(key in messages))).toEqual([]);
  });

  it('describes the extension in a line that the store accepts', () => {
    expect(messages['extension_description']?.message.length).toBeLessThanOrEqual(132);
  });
});

it('keeps no string that nothing shows', () => {
  const texts = [...sourceFiles(/\.tsx?$/), 'manifest.json'].map((path) =>
    readFileSync(resolve(PROJECT, path), 'utf8'),
  );
  const text = texts.join('\n');
  const words = new Set(text.match(/[a-z][a-z0-9]*(?:_[a-z0-9]+)*/g));
  // A key that is put together, as in `stage_${stage}`, stands for every key that begins so.
  const stems = [...text.matchAll(/`([a-z][a-z0-9]*_[a-z0-9_]*)\$\{/g)].map(([, stem]) => stem ?? '');
  const isShown = (key: string): boolean =>
    words.has(key) ||
    words.has(key.replace(/_(one|other)$/, '')) ||
    stems.some((stem) => key.startsWith(stem));
  expect(keys.filter((key) => !isShown(key))).toEqual([]);
});
