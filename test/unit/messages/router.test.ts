import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../../../src/failures/failure';
import { FailureError } from '../../../src/failures/failure-error';
import { CONTRACT, type MessageName } from '../../../src/messages/contract';
import { type Handlers, type PageGate, routeMessages } from '../../../src/messages/router';
import { CREDENTIALS, HOST } from '../given';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const PAGE = { id: ID, origin: `chrome-extension://${ID}`, url: `chrome-extension://${ID}/popup.html` };

const handled = vi.fn(async (_request: unknown): Promise<unknown> => null);
const names = Object.keys(CONTRACT) as MessageName[];
const handlers = Object.fromEntries(names.map((name) => [name, handled])) as unknown as Handlers;
let callsLeft = 100;
const gate: PageGate = {
  isManaged: async ({ host }) => host === HOST,
  mayCall: () => callsLeft-- > 0,
};
const route = routeMessages(handlers, ID, gate);

beforeEach(() => {
  handled.mockReset();
  handled.mockResolvedValue(null);
  callsLeft = 100;
});

const open = {
  name: 'environment.open',
  request: { environmentId: 'arn', disposition: 'new-tab', isAfresh: false, originTabId: 7 },
};
const refused = { ok: false, error: { code: 'invalid-input' } };

describe('who may send', () => {
  it('a page of this extension, in a tab or not', async () => {
    expect(await route(open, PAGE)).toEqual({ ok: true, value: null });
    expect(await route(open, { ...PAGE, tab: { id: 1 } } as never)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['another extension', { ...PAGE, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }],
    ['a content script', { ...PAGE, origin: 'https://example.com' }],
    ['a sender without an origin', { id: ID }],
    ['a look-alike origin', { ...PAGE, origin: `chrome-extension://${ID}.example.com` }],
    ['nobody', {}],
  ])('not %s', async (_, sender) => {
    expect(await route(open, sender)).toMatchObject(refused);
    expect(handled).not.toHaveBeenCalled();
  });

  it('what the message itself says of its sender does not count', async () => {
    const posing = { ...open, sender: PAGE, id: ID, origin: PAGE.origin };
    expect(await route(posing, { id: ID, origin: 'https://example.com' })).toMatchObject(refused);
  });
});

describe('what a script in a page may send', () => {
  const dismiss = { name: 'page.act', request: { act: 'dismiss' } };
  const url = `https://${HOST}/aws_mwaa/aws-console-sso?login=true#planted`;
  const SCRIPT = { id: ID, origin: `https://${HOST}`, url, frameId: 0, tab: { id: 7 } } as never;

  it('is what is meant for it, on the tab that it runs in', async () => {
    expect(await route(dismiss, SCRIPT)).toEqual({ ok: true, value: null });
    expect(handled).toHaveBeenCalledExactlyOnceWith({ act: 'dismiss' }, { tabId: 7, url });
  });

  it('is nothing that is meant for pages of the extension, which in turn send nothing of its', async () => {
    expect(await route(open, SCRIPT)).toMatchObject(refused);
    expect(await route(dismiss, PAGE)).toMatchObject(refused);
    expect(await route(dismiss, { ...PAGE, tab: { id: 7 }, frameId: 0 } as never)).toMatchObject(refused);
    expect(handled).not.toHaveBeenCalled();
  });

  it.each([
    ['from another extension', { id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }],
    ['from a frame', { frameId: 3 }],
    ['from no tab', { tab: undefined }],
    ['from a page of nobody', { origin: 'https://example.com', url: 'https://example.com/' }],
    ['where origin and address disagree', { origin: 'https://example.com' }],
    ['from a page without an address', { url: undefined }],
    ['from a page without an origin of its own', { origin: 'null' }],
  ])('is nothing %s', async (_, change) => {
    expect(await route(dismiss, { ...(SCRIPT as object), ...change } as never)).toMatchObject(refused);
    expect(handled).not.toHaveBeenCalled();
  });

  it('names no tab: what it claims is dropped', async () => {
    await route({ ...dismiss, request: { act: 'dismiss', tabId: 9 } }, SCRIPT);
    expect(handled).toHaveBeenCalledExactlyOnceWith({ act: 'dismiss' }, { tabId: 7, url });
  });

  it('is ignored once it floods', async () => {
    callsLeft = 2;
    for (let sent = 0; sent < 5; sent += 1) await route(dismiss, SCRIPT);
    expect(handled).toHaveBeenCalledTimes(2);
  });
});

describe('what is sent', () => {
  it.each([
    ['nothing', undefined],
    ['no object', 'environment.open'],
    ['no name', { request: {} }],
    ['an unknown name', { name: 'environment.delete', request: {} }],
    ['the name of a property of every object', { name: 'constructor', request: {} }],
    ['a name that reaches for the prototype', { name: '__proto__', request: {} }],
    ['no request', { name: 'environment.open' }],
    ['a request of the wrong shape', { ...open, request: { ...open.request, isAfresh: 'yes' } }],
    ['an unknown disposition', { ...open, request: { ...open.request, disposition: 'everywhere' } }],
    ['an empty id', { name: 'environment.refresh', request: { environmentId: '' } }],
    ['no region', { name: 'profile.identify', request: { profileId: 'p', region: 'eu-west-1.evil.com' } }],
    [
      'a region of no supported partition',
      { name: 'profile.identify', request: { profileId: 'p', region: 'us-gov-west-1' } },
    ],
  ])('%s is refused', async (_, message) => {
    expect(await route(message, PAGE)).toMatchObject(refused);
    expect(handled).not.toHaveBeenCalled();
  });

  it('a refusal repeats nothing of the request', async () => {
    const request = { ...open.request, originTabId: CREDENTIALS.secretAccessKey };
    expect(JSON.stringify(await route({ ...open, request }, PAGE))).not.toContain('planted');
  });

  it('what no schema names is dropped', async () => {
    const request = { ...open.request, token: 'planted', constructor: 1 };
    await route({ ...open, request, extra: 'planted' }, PAGE);
    expect(handled).toHaveBeenCalledExactlyOnceWith(open.request, null);
  });

  it('nothing that is sent makes the router reject', async () => {
    const messages = fc.oneof(
      fc.anything(),
      fc.record({ name: fc.constantFrom(...names), request: fc.anything() }),
    );
    await fc.assert(
      fc.asyncProperty(messages, async (message) => {
        expect(typeof (await route(message, PAGE)).ok).toBe('boolean');
      }),
    );
  });
});

describe('the answer', () => {
  it('is what the handler gives', async () => {
    handled.mockResolvedValue({ openingId: 'o' });
    expect(await route(open, PAGE)).toEqual({ ok: true, value: { openingId: 'o' } });
  });

  it('is a failure as data where the handler throws one', async () => {
    const reason = failure('throttled', 'slow', { region: 'eu-west-1' });
    handled.mockRejectedValue(new FailureError(reason));
    expect(await route(open, PAGE)).toEqual({ ok: false, error: reason });
  });

  it('is internal and redacted where the handler throws anything else', async () => {
    handled.mockRejectedValue(new Error(`secret_access_key: ${CREDENTIALS.secretAccessKey}`));
    const reply = await route(open, PAGE);
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(reply)).not.toContain('planted');
  });
});

describe('the contract', () => {
  it('lets scripts in pages send what begins with page, and has no message that could carry a secret', () => {
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      expect(CONTRACT[name].sender).toBe(name.startsWith('page.') ? 'content-script' : 'extension-page');
      const fields = Object.keys(CONTRACT[name].request.entries);
      expect(fields.filter((field) => /token|secret|credential|key|password/i.test(field))).toEqual([]);
    }
  });
});
