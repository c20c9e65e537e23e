import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BadgeFacts, planBadge } from '../../../src/badge/plan-badge';
import { PROBLEMS } from '../../../src/hints/problem';

const NOTHING: BadgeFacts = { hasFailures: false, problem: null, redirect: null };
const REDIRECT = { from: 'private.example', to: 'alb.example.com' };

describe('planBadge', () => {
  it('says nothing where there is nothing to say', () => {
    expect(planBadge(NOTHING)).toMatchObject({ kind: 'plain', text: '', isOfTab: false });
  });

  it('tells the problem of the page before anything else', () => {
    const badge = planBadge({ hasFailures: true, problem: 'token-expired', redirect: REDIRECT });
    expect(badge).toEqual({
      kind: 'problem',
      text: '!',
      title: { key: 'hint_token_expired_title', substitutions: [] },
      isOfTab: true,
    });
  });

  it('tells a failed opening before a redirection, and over every tab', () => {
    const badge = planBadge({ ...NOTHING, hasFailures: true, redirect: REDIRECT });
    expect(badge).toMatchObject({ kind: 'failed', text: '!', isOfTab: false });
  });

  it('says from where to where a page was redirected', () => {
    const { text, title, isOfTab } = planBadge({ ...NOTHING, redirect: REDIRECT });
    expect({ text, isOfTab }).toEqual({ text: '→', isOfTab: true });
    expect(title.substitutions).toEqual([REDIRECT.from, REDIRECT.to]);
  });

  it('shows a text wherever the tab is told something of its own', () => {
    const facts = fc.record({
      hasFailures: fc.boolean(),
      problem: fc.option(fc.constantFrom(...PROBLEMS)),
      redirect: fc.option(fc.constant(REDIRECT)),
    });
    fc.assert(
      fc.property(facts, (each) => {
        const badge = planBadge(each);
        if (badge.isOfTab) expect(badge.text).not.toBe('');
        expect(badge.text === '').toBe(badge.kind === 'plain');
      }),
    );
  });
});
