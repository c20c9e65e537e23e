import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { reportError, reportRejection } from '../../../src/background/report-error';
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

  it('takes up what nobody waited for, and leaves Chrome nothing to tell with its secrets', () => {
    const preventDefault = vi.fn();
    const reason = new Error(`lost: ${CREDENTIALS.sessionToken}`);
    reportRejection({ reason, preventDefault } as unknown as PromiseRejectionEvent);
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(log.mock.calls.flat().join()).toContain('internal: Error: lost');
    expect(log.mock.calls.flat().join()).not.toContain('planted');
  });

  it('does not tell of the last calls of a worker that Chrome stops', () => {
    reportError(new Error('No SW'));
    expect(log).not.toHaveBeenCalled();
  });

  it('does not repeat what the user is told elsewhere', () => {
    reportError(new FailureError(failure('throttled')));
    expect(log).not.toHaveBeenCalled();
  });
});
