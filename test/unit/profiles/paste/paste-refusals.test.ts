import { describe, expect, it } from 'vitest';
import en from '../../../../public/_locales/en/messages.json';
import fr from '../../../../public/_locales/fr/messages.json';
import { PASTE_REFUSALS } from '../../../../src/profiles/paste/paste-refusals';

const LOCALES: Record<string, Record<string, { message: string }>> = { en, fr };

describe.each(Object.entries(LOCALES))('the refusals in %s', (_, messages) => {
  it.each(PASTE_REFUSALS)('%s has its own sentence', (reason) => {
    const key = `paste_refused_${reason.replaceAll('-', '_')}`;
    const message = messages[key]?.message ?? '';
    expect(message).toMatch(/\.$/);
    const hasNoLine = reason === 'not-recognised' || reason === 'too-long';
    expect(message.includes('$LINE$')).toBe(!hasNoLine);
  });
});
