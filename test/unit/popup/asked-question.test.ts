import { describe, expect, it } from 'vitest';
import { failure } from '../../../src/failures/failure';
import type { FailureCode } from '../../../src/failures/failure-codes';
import { askedQuestion, QUESTION_LASTS_MS } from '../../../src/popup/asked-question';
import type { Profile } from '../../../src/profiles/profile';
import type { FailedOpening } from '../../../src/sign-in/shown-failures';
import { environmentOf, openingOf, PROFILE_ID } from '../given';

const NOW = Date.UTC(2026, 10, 22, 12);

const WORK: Profile = {
  id: PROFILE_ID,
  name: 'work',
  source: { kind: 'pasted' },
  partition: 'aws',
  maskedKeyId: '',
  isLongLived: false,
  identity: null,
  expiresAt: null,
};
const OTHER: Profile = { ...WORK, id: 'other', name: 'other' };
const ORDERS = environmentOf({ name: 'orders' });
const BILLS = environmentOf({ name: 'bills' });
const SALES = environmentOf({ name: 'sales', profileId: OTHER.id });

function failed(
  environmentId: string,
  code: FailureCode = 'credentials-expired',
  { at = NOW, profileId }: { at?: number; profileId?: string } = {},
): FailedOpening {
  const opening = openingOf({ id: `opening of ${environmentId}`, environmentId, step: 'failed', stepAt: at });
  return { opening, failure: failure(code, '', profileId === undefined ? {} : { profileId }) };
}

function ask(failures: FailedOpening[], now = NOW) {
  return askedQuestion(
    { failures, looseFailure: null, environments: [ORDERS, BILLS, SALES], profiles: [WORK, OTHER] },
    now,
  );
}

describe('askedQuestion', () => {
  it('asks about the newest failure, for all that waits for the same profile', () => {
    const failures = [
      failed(ORDERS.id),
      failed(SALES.id),
      failed(BILLS.id, 'credentials-invalid'),
      failed('gone'),
    ];
    expect(ask(failures)).toMatchObject({
      profile: WORK,
      environment: ORDERS,
      failure: { code: 'credentials-expired' },
      waiting: [failures[0], failures[2]],
    });
  });

  it('goes by the profile that the failure names: the one that another builds on', () => {
    const asked = ask([failed(ORDERS.id, 'credentials-missing', { profileId: OTHER.id }), failed(BILLS.id)]);
    expect(asked?.profile).toBe(OTHER);
    expect(asked?.waiting).toHaveLength(1);
  });

  it('asks for ten minutes, and then no more', () => {
    const failures = [failed(ORDERS.id)];
    expect(ask(failures, NOW + QUESTION_LASTS_MS)).not.toBeNull();
    expect(ask(failures, NOW + QUESTION_LASTS_MS + 1)).toBeNull();
    expect(QUESTION_LASTS_MS).toBe(600_000);
  });

  it('has nothing to ask where no answer would help', () => {
    expect(ask([failed(ORDERS.id, 'access-denied'), failed(BILLS.id, 'no-network')])).toBeNull();
    expect(ask([failed(ORDERS.id, 'credentials-missing', { profileId: 'removed' })])).toBeNull();
    expect(ask([])).toBeNull();
  });

  it('asks also for a refresh', () => {
    const loose = { environmentId: BILLS.id, failure: failure('credentials-missing'), at: NOW };
    const asked = askedQuestion(
      { failures: [], looseFailure: loose, environments: [BILLS], profiles: [WORK] },
      NOW,
    );
    expect(asked).toMatchObject({ profile: WORK, waiting: [], looseFailure: loose });
  });
});
