import { describe, expect, it } from 'vitest';
import en from '../../../../public/_locales/en/messages.json';
import fr from '../../../../public/_locales/fr/messages.json';
import { type Cause, REMEDIES_BY_CAUSE } from '../../../../src/hints/advice/cause';
import { causeKey, remedyText, titleKey } from '../../../../src/hints/advice/hint-text';
import { PROBLEMS } from '../../../../src/hints/problem';

const causes = Object.keys(REMEDIES_BY_CAUSE) as Cause[];
const remedies = Object.values(REMEDIES_BY_CAUSE).flat();

describe.each([
  ['en', en],
  ['fr', fr],
] as const)('%s', (_, messages) => {
  const keys: readonly string[] = Object.keys(messages);

  it('has a title for every problem, a sentence for every cause, words for every remedy', () => {
    const wanted = [
      ...PROBLEMS.map(titleKey),
      ...causes.map(causeKey),
      ...remedies.map((remedy) => remedyText(remedy).key),
    ];
    expect(wanted.length).toBeGreaterThan(150);
    expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('says something of its own about every problem and cause', () => {
    const texts = [...PROBLEMS.map(titleKey), ...causes.map(causeKey)].map((key) => messages[key].message);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  it('keeps no string of hints that nothing says', () => {
    const said = new Set<string>([
      ...PROBLEMS.map(titleKey),
      ...causes.map(causeKey),
      ...remedies.map((remedy) => remedyText(remedy).key),
    ]);
    const families = /^hint_(?:(?:cause|remedy)_|.+_title$)/;
    expect(keys.filter((key) => families.test(key) && !said.has(key))).toEqual([]);
  });
});

it('says how long to wait', () => {
  expect(remedyText({ kind: 'wait', minutes: 30 })).toEqual({
    key: 'hint_remedy_wait',
    substitutions: ['30'],
  });
});
