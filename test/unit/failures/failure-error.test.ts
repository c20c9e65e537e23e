import { describe, expect, it } from 'vitest';
import { failure } from '../../../src/failures/failure';
import { asFailure, FailureError, fail } from '../../../src/failures/failure-error';
import { settle } from '../../../src/failures/result';
import { CREDENTIALS } from '../given';

describe('fail', () => {
  it('throws what it says', () => {
    const throwing = (): never => fail('throttled', 'slow', { region: 'eu-west-1' });
    expect(throwing).toThrow('throttled: slow');
    expect(throwing).toThrow(FailureError);
  });
});

describe('asFailure', () => {
  it('keeps a failure as it is', () => {
    const reason = failure('timed-out', 'x', { region: 'eu-west-1' });
    expect(asFailure(new FailureError(reason))).toBe(reason);
  });

  it('calls everything else a fault of Airlock, redacted', () => {
    const { code, detail } = asFailure(new RangeError(`SessionToken=${CREDENTIALS.sessionToken}`));
    expect(code).toBe('internal');
    expect(detail).toMatch(/^RangeError: SessionToken=/);
    expect(detail).not.toContain('planted');
    expect(asFailure(undefined).detail).toBe('undefined');
  });
});

describe('settle', () => {
  it('gives values and failures as data', async () => {
    expect(await settle(async () => 7)).toEqual({ ok: true, value: 7 });
    expect(await settle(async () => fail('throttled'))).toEqual({ ok: false, error: failure('throttled') });
    expect(await settle(() => fail('internal'))).toEqual({ ok: false, error: failure('internal') });
  });
});
