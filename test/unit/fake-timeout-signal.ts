import { vi } from 'vitest';

/** Makes `AbortSignal.timeout` follow the fake timers of vitest, until mocks are restored. */
export function fakeTimeoutSignals(): void {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((delayMs) => {
    const controller = new AbortController();
    const reason = new DOMException('The operation timed out.', 'TimeoutError');
    setTimeout(() => controller.abort(reason), delayMs);
    return controller.signal;
  });
}
