import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { reportError } from '../../../src/background/report-error';
import { failure } from '../../../src/failures/failure';
import { FailureError } from '../../../src/failures/failure-error';
import { CREDENTIALS } from '../given';

let log: MockInstance;

beforeEach(() => {
  log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  log.mockRestore();
});

describe('reportError', () => {
  it('says what is a fault of Airlock, without its secrets', () => {
    reportError(new Error(`no idea: x-amz-security-token: ${CREDENTIALS.sessionToken}`));
    expect(log).toHaveBeenCalledOnce();
    const [text] = log.mock.calls[0] ?? [];
    expect(text).toContain('internal: Error: no idea');
    expect(text).not.toContain('planted');
  });

  it('does not repeat what the user is told elsewhere', () => {
    reportError(new FailureError(failure('throttled')));
    expect(log).not.toHaveBeenCalled();
  });
});
