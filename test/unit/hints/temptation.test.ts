import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/hints/classify';
import { readFixtures } from '../../fixtures/pages/read-fixture';
import { evidenceOf } from './fixture-evidence';

/** What somebody in a hurry would look for, anywhere in a page. */
const NAIVE =
  /oo+ps|something went wrong|forbidden|denied|bad gateway|unavailable|time-?out|internal server error|error|\b[45]\d\d\b|unauthorized|not authenticated|csrf|does not appear to be running|no roles|sign in|login|invalid jwt/i;

const healthy = readFixtures('healthy');
const rulesHadTheyFailed = new Set(
  healthy.flatMap((fixture) =>
    [403, 500].map((status) => classify(evidenceOf({ ...fixture, status }))?.ruleId),
  ),
);

describe('the healthy documents', () => {
  it('are full of the words that a hasty matcher looks for', () => {
    const tempting = healthy.filter(({ body, target }) => NAIVE.test(body + target));
    expect(tempting.length).toBeGreaterThanOrEqual(120);
  });

  it('would be taken for failing ones by many a rule, had they been answered with an error', () => {
    expect(rulesHadTheyFailed.size).toBeGreaterThanOrEqual(8);
  });
});
