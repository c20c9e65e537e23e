import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceOpening } from '../../../src/sign-in/advance-opening';
import { OPENING_STEPS, type Opening } from '../../../src/sign-in/opening';
import type { SignInEvent } from '../../../src/sign-in/sign-in-event';
import { type Advance, enter } from '../../../src/sign-in/steps/advance';
import { openingOf } from '../given';
import { signInEvents } from './arbitraries';

const paths = fc.constantFrom<Opening['pathsTried']>(
  [],
  ['/aws_mwaa'],
  ['/pluginsv2/aws_mwaa'],
  ['/aws_mwaa', '/pluginsv2/aws_mwaa'],
);
const openings = fc
  .record({
    step: fc.constantFrom(...OPENING_STEPS),
    stepAt: fc.integer({ min: 0, max: 100_000 }),
    pathsTried: paths,
    landingPage: fc.constantFrom('/', '/home', '/wanted', '/wanted#part'),
    landingAttempts: fc.integer({ min: 0, max: 3 }),
    isWatched: fc.boolean(),
  })
  .map((change) => openingOf({ ...change, tabId: 7 }));

const moments = fc.tuple(signInEvents, fc.integer({ min: 0, max: 8_000 }));

/** Lives a whole opening as the worker does: a `sign-in` that is commanded brings the tab to the sign-in page. */
function live(begin: Opening, story: readonly (readonly [SignInEvent, number])[]): Advance[] {
  let now = begin.stepAt;
  let opening = begin;
  return story.map(([event, pause]) => {
    now += pause;
    const advance = advanceOpening(opening, event, now);
    opening = advance.opening;
    if (advance.commands.some(({ kind }) => kind === 'sign-in')) {
      const pathsTried: Opening['pathsTried'] =
        opening.pathsTried.length > 0 ? opening.pathsTried : ['/aws_mwaa'];
      opening = enter(opening, 'signing-in', now, { pathsTried });
    }
    return advance;
  });
}

const beginnings = fc.constantFrom(
  openingOf({ step: 'signing-in', tabId: 7, pathsTried: ['/aws_mwaa'], landingPage: '/wanted' }),
  openingOf({ step: 'signing-in', tabId: 7, pathsTried: ['/pluginsv2/aws_mwaa'], landingPage: '/' }),
  openingOf({ step: 'arriving', tabId: 7, landingPage: '/wanted' }),
  openingOf({ step: 'done', tabId: 7, landingPage: '/wanted' }),
);
const stories = fc.array(moments, { maxLength: 40 });

function count(advances: readonly Advance[], kind: string): number {
  return advances.flatMap(({ commands }) => commands).filter((command) => command.kind === kind).length;
}

describe('advanceOpening', () => {
  it('answers every event in every step, and commands nothing without taking the event', () => {
    fc.assert(
      fc.property(openings, signInEvents, fc.integer({ min: 0, max: 200_000 }), (opening, event, now) => {
        const before = structuredClone(opening);
        const advance = advanceOpening(opening, event, now);
        expect(opening).toEqual(before);
        expect(OPENING_STEPS).toContain(advance.opening.step);
        const isWaiting = advance.commands.some(({ kind }) => kind === 'await-sign-in');
        if (advance.commands.length > 0 && !isWaiting) expect(advance.opening).not.toBe(opening);
        expect(advance.opening.failure === null).toBe(
          advance.opening.step !== 'failed' || opening.step === 'failed',
        );
      }),
    );
  });

  it('keeps what the user asked for', () => {
    fc.assert(
      fc.property(openings, signInEvents, (opening, event) => {
        const { id, environmentId, requestedAt, disposition, landingPage, tabId } = opening;
        const kept = { id, environmentId, requestedAt, disposition, landingPage, tabId };
        expect(advanceOpening(opening, event, 1).opening).toMatchObject(kept);
      }),
    );
  });

  it('tries each path at most once and lands at most twice, whatever happens', () => {
    fc.assert(
      fc.property(beginnings, stories, (begin, story) => {
        const advances = live(begin, story);
        expect(count(advances, 'go-to-landing-page')).toBeLessThanOrEqual(2);
        expect(count(advances, 'remember-session')).toBeLessThanOrEqual(1);
        expect(count(advances, 'sign-in')).toBeLessThanOrEqual(begin.pathsTried.length === 0 ? 2 : 1);
        for (const { opening } of advances)
          expect(new Set(opening.pathsTried).size).toBe(opening.pathsTried.length);
      }),
    );
  });

  it('leaves an end only for a session that turns out to be over soon after', () => {
    fc.assert(
      fc.property(beginnings, stories, (begin, story) => {
        let before = begin;
        for (const [index, advance] of live(begin, story).entries()) {
          if (before.step === 'failed') expect(advance.opening).toBe(before);
          if (before.step === 'done' && advance.opening.step !== 'done') {
            expect(story[index]?.[0].kind).toBe('signed-out-page-reached');
            expect(before.pathsTried).toEqual([]);
          }
          before = advance.opening;
          if (advance.commands.some(({ kind }) => kind === 'sign-in'))
            before = { ...before, step: 'signing-in' };
        }
      }),
    );
  });

  it('ends as soon as the tab is closed', () => {
    fc.assert(
      fc.property(openings, (opening) => {
        expect(['done', 'failed']).toContain(advanceOpening(opening, { kind: 'tab-closed' }, 1).opening.step);
      }),
    );
  });
});
