import { describe, expect, it } from 'vitest';
import { changeChoices, choicesItem, NO_CHOICES } from '../../../src/environments/choices';
import { landingPageOf } from '../../../src/environments/landing-page-of';

describe('choices', () => {
  it('changes some and keeps the others', async () => {
    await changeChoices('a', { label: 'Orders' });
    await changeChoices('a', { isPinned: true });
    await changeChoices('b', { stage: 'production' });
    expect(await choicesItem.read()).toEqual({
      a: { ...NO_CHOICES, label: 'Orders', isPinned: true },
      b: { ...NO_CHOICES, stage: 'production' },
    });
  });
});

describe('landingPageOf', () => {
  const chosen = (landingPage: string | null) => ({ ...NO_CHOICES, landingPage });

  it.each([
    [undefined, '2.10.3', '/home'],
    [undefined, '3.0.6', '/'],
    [chosen(null), null, '/'],
    [chosen('/dags/d/grid?x=1#y'), '2.10.3', '/dags/d/grid?x=1#y'],
    [chosen('/dags/ä'), '2.10.3', '/dags/%C3%A4'],
    [chosen('/login/'), '2.10.3', '/home'],
    [chosen('https://evil.example.com/'), '3.0.6', '/'],
  ])('%j for %s is %s', (choices, version, expected) => {
    expect(landingPageOf(choices, version)).toBe(expected);
  });
});
