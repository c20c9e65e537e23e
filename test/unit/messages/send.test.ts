import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerMessages } from '../../../src/browser/messaging';
import { send } from '../../../src/messages/send';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('send', () => {
  it('gives what the worker answers, which gets the name and the request', async () => {
    const received = vi.fn(async () => ({ ok: true, value: null }));
    answerMessages(received);
    expect(await send('environment.refresh', { environmentId: 'arn' })).toEqual({ ok: true, value: null });
    const { id } = fakeBrowser.runtime;
    expect(received).toHaveBeenCalledExactlyOnceWith(
      { name: 'environment.refresh', request: { environmentId: 'arn' } },
      { id, origin: `chrome-extension://${id}` },
    );
  });

  it('without an answer is interrupted', async () => {
    answerMessages(async () => undefined);
    expect(await send('worker.wake', {})).toMatchObject({ ok: false, error: { code: 'interrupted' } });
  });

  it('to a worker that stopped is interrupted, and wakes the next life of it', async () => {
    const sent = vi
      .spyOn(fakeBrowser.runtime, 'sendMessage')
      .mockRejectedValue(new Error('The message port closed before a response was received.'));
    const reply = await send('environment.refresh', { environmentId: 'arn' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'interrupted' } });
    expect(sent).toHaveBeenLastCalledWith({ name: 'worker.wake', request: {} });
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('does not wake in vain for ever', async () => {
    const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('gone'));
    await send('worker.wake', {});
    expect(sent).toHaveBeenCalledTimes(1);
  });
});
