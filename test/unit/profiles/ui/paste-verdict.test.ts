import { describe, expect, it } from 'vitest';
import type { CandidateSummary, PasteSummary } from '../../../../src/profiles/ui/paste-summary';
import { judgePaste } from '../../../../src/profiles/ui/paste-verdict';

const CANDIDATE: CandidateSummary = {
  form: 'env',
  profileName: null,
  maskedKeyId: 'ASIA…PLNT',
  expiresAt: null,
  region: null,
  isLongLived: false,
};

function understood(...changes: Partial<CandidateSummary>[]): PasteSummary {
  return { kind: 'understood', candidates: changes.map((change) => ({ ...CANDIDATE, ...change })) };
}

describe('judgePaste', () => {
  it('has nothing to judge in an empty box or a refused text', () => {
    expect(judgePaste({ kind: 'empty' }, 0, true, 0)).toEqual({ kind: 'empty' });
    expect(judgePaste({ kind: 'refused', reason: 'too-long', line: null, detail: null }, 0, true, 0)).toEqual(
      {
        kind: 'refused',
      },
    );
  });

  it('calls credentials ended from the moment they end', () => {
    expect(judgePaste(understood({ expiresAt: 1_000 }), 0, false, 999).kind).toBe('ready');
    expect(judgePaste(understood({ expiresAt: 1_000 }), 0, false, 1_000).kind).toBe('ended');
  });

  it('wants consent for a key that never ends', () => {
    expect(judgePaste(understood({ isLongLived: true }), 0, false, 0).kind).toBe('consent-missing');
    expect(judgePaste(understood({ isLongLived: true }), 0, true, 0).kind).toBe('ready');
  });

  it('judges the candidate that was picked', () => {
    const summary = understood({ expiresAt: 1 }, { profileName: 'second' });
    expect(judgePaste(summary, 0, false, 5).kind).toBe('ended');
    expect(judgePaste(summary, 1, false, 5)).toEqual({
      kind: 'ready',
      candidate: { ...CANDIDATE, profileName: 'second' },
    });
  });
});
