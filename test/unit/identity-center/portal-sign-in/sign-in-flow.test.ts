import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hasHostAccess, releaseHostAccess } from '../../../../src/browser/host-access';
import { callbackUrl, LOOPBACK_PATTERN } from '../../../../src/browser/loopback-callback';
import {
  beginPortalSignIn,
  cancelPortalSignIn,
} from '../../../../src/identity-center/portal-sign-in/begin-portal-sign-in';
import { portalSignInItem } from '../../../../src/identity-center/portal-sign-in/portal-sign-in';
import { preparePortalSignIn } from '../../../../src/identity-center/portal-sign-in/prepare-portal-sign-in';
import { rescuePortalSignIn } from '../../../../src/identity-center/portal-sign-in/rescue-portal-sign-in';
import {
  onPortalTabClosed,
  takeCallback,
} from '../../../../src/identity-center/portal-sign-in/take-callback';
import { ssoTokensItem } from '../../../../src/identity-center/sso-tokens';
import { openingsItem } from '../../../../src/sign-in/opening';
import { answerFetch, type SeenRequest } from '../../fake-fetch';
import { grantHostAccess } from '../../fake-permissions';
import { fakeRedirectRules } from '../../fake-redirect-rules';
import { openTab, tabUrls, urlOfTab } from '../../fake-tabs';
import { environmentOf, givenEnvironments, givenProfile, openingOf } from '../../given';
import { givenPortal, json, oidcError, SESSION } from '../given-portal';

const ASKED = {
  sessionId: SESSION.id,
  method: 'browser',
  originTabId: null,
  continuesOpening: false,
} as const;
const NOW = Date.now();

/** What Identity Center answers to a sign-in that goes well. */
function answerWell({ url }: SeenRequest): Response {
  if (url.pathname === '/client/register') {
    return json({ clientId: 'client', clientSecret: 'secret', clientSecretExpiresAt: NOW / 1000 + 1e6 });
  }
  return json({ accessToken: 'access', refreshToken: 'refresh', expiresIn: 3600 });
}

/** The address that a portal would send the user back to. */
async function callback(change: Record<string, string> = {}): Promise<string> {
  const flow = (await portalSignInItem.read())?.flow;
  if (flow?.kind !== 'browser') throw new Error('No sign-in waits for a callback.');
  const query = new URLSearchParams({ code: 'the-code', state: flow.state, ...change });
  return `${callbackUrl(flow.port)}?${query}`;
}

const step = async () => (await portalSignInItem.read())?.step;
const failureCode = async () => (await portalSignInItem.read())?.failure?.code;
async function portalTab(): Promise<number> {
  return (await portalSignInItem.read())?.tabId ?? -1;
}

async function isTidy(): Promise<boolean> {
  const rules = await fakeRedirectRules.getSessionRules();
  return rules.length === 0 && !(await hasHostAccess([LOOPBACK_PATTERN]));
}

beforeEach(() => givenPortal());

describe('a sign-in with the browser', () => {
  it('asks for a code that only its verifier can trade, and blocks where it is sent', async () => {
    const seen = answerFetch(answerWell);
    await beginPortalSignIn(ASKED, NOW);
    const url = new URL((await urlOfTab(await portalTab())) ?? '');
    expect(url.origin + url.pathname).toBe('https://oidc.eu-central-1.amazonaws.com/authorize');
    const { port = 0, ...flow } = {
      ...((await portalSignInItem.read())?.flow as { port: number; state: string }),
    };
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: 'client',
      redirect_uri: callbackUrl(port),
      state: flow.state,
      code_challenge_method: 'S256',
      scopes: 'sso:account:access',
    });
    expect(await fakeRedirectRules.getSessionRules()).toEqual([
      {
        id: 1,
        condition: { urlFilter: `|${callbackUrl(port)}`, resourceTypes: ['main_frame'] },
        action: { type: 'block' },
      },
    ]);
    expect(JSON.parse(seen[0]?.body ?? '')).toMatchObject({
      clientType: 'public',
      redirectUris: ['http://127.0.0.1/oauth/callback'],
      issuerUrl: SESSION.startUrl,
      scopes: ['sso:account:access'],
    });
  });

  it('keeps the tokens, tidies up and shows the page again that asked', async () => {
    answerFetch(answerWell);
    const originTabId = await openTab('chrome-extension://id/options.html');
    await beginPortalSignIn({ ...ASKED, originTabId }, NOW);
    const tabId = await portalTab();
    await takeCallback(await callback(), tabId, NOW);
    expect(await step()).toBe('done');
    expect((await ssoTokensItem.read())[SESSION.id]).toMatchObject({
      accessToken: 'access',
      expiresAt: NOW + 3.6e6,
    });
    expect(await isTidy()).toBe(true);
    expect((await fakeBrowser.tabs.query({})).map(({ id }) => id)).not.toContain(tabId);
    expect((await portalSignInItem.read())?.flow).toBeNull();
  });

  it('waits for host access that is still being asked for', async () => {
    answerFetch(answerWell);
    await releaseHostAccess([LOOPBACK_PATTERN]);
    await beginPortalSignIn(ASKED, NOW);
    expect(await step()).toBe('preparing');
    expect(await tabUrls()).toEqual([]);
    await grantHostAccess(LOOPBACK_PATTERN);
    await preparePortalSignIn(NOW);
    expect(await step()).toBe('waiting');
  });

  it('registers once', async () => {
    const seen = answerFetch(answerWell);
    await beginPortalSignIn(ASKED, NOW);
    await cancelPortalSignIn();
    await grantHostAccess(LOOPBACK_PATTERN);
    await beginPortalSignIn(ASKED, NOW);
    expect(seen.filter(({ url }) => url.pathname === '/client/register')).toHaveLength(1);
  });

  it('asked for twice shows its tab again', async () => {
    answerFetch(answerWell);
    await beginPortalSignIn(ASKED, NOW);
    await beginPortalSignIn(ASKED, NOW);
    expect(await tabUrls()).toHaveLength(1);
  });

  it('leads a tab of an answer that is not its own nowhere', async () => {
    answerFetch(answerWell);
    await beginPortalSignIn(ASKED, NOW);
    const tabId = await openTab('https://example.com/');
    await takeCallback('http://127.0.0.1:1/oauth/callback?code=c&state=s', tabId, NOW);
    expect(await urlOfTab(tabId)).toBe('https://example.com/');
    expect(await step()).toBe('waiting');
  });
});

describe('every end takes the rule and the access back', () => {
  beforeEach(async () => {
    answerFetch((request) =>
      request.url.pathname === '/token' ? oidcError('invalid_grant') : answerWell(request),
    );
    await beginPortalSignIn(ASKED, NOW);
    expect(await isTidy()).toBe(false);
  });

  afterEach(async () => expect(await isTidy()).toBe(true));

  it.each([
    ['a state of somebody else', { state: 'other' }, 'identity-state-mismatch'],
    ['a denial', { error: 'access_denied' }, 'identity-sign-in-denied'],
    ['a code that was used up', {}, 'identity-sign-in-expired'],
  ])('%s', async (_, change, code) => {
    const tabId = await portalTab();
    await takeCallback(await callback(change), tabId, NOW);
    expect(await failureCode()).toBe(code);
    expect(await urlOfTab(tabId)).toContain('reopen.html#signed-in');
  });

  it('a closed tab', async () => {
    await onPortalTabClosed(await portalTab());
    expect(await failureCode()).toBe('identity-sign-in-cancelled');
  });

  it('a cancel', async () => {
    await cancelPortalSignIn();
    expect(await failureCode()).toBe('identity-sign-in-cancelled');
  });

  it('the end of its time', async () => {
    await rescuePortalSignIn(NOW + 11 * 60_000);
    expect(await failureCode()).toBe('identity-sign-in-expired');
  });

  it('the end of the browser session, which takes the sign-in with it', async () => {
    await portalSignInItem.update(() => null);
    await rescuePortalSignIn(NOW);
  });
});

describe('a sign-in that is given up while it is prepared', () => {
  /** Begins a sign-in; resolves once Identity Center was asked to register Airlock, to what lets it answer. */
  async function begin(): Promise<{ answer: () => void; isPrepared: Promise<void> }> {
    let answer: () => void = () => undefined;
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const seen = answerFetch(async (request) => {
      await isAnswered;
      return answerWell(request);
    });
    const isPrepared = beginPortalSignIn(ASKED, NOW);
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    return { answer, isPrepared };
  }

  it('leaves no rule, no access and no tab', async () => {
    const { answer, isPrepared } = await begin();
    await cancelPortalSignIn();
    answer();
    await isPrepared;
    expect(await failureCode()).toBe('identity-sign-in-cancelled');
    expect(await isTidy()).toBe(true);
    expect(await tabUrls()).toEqual([]);
  });

  it('leaves the access to another one that has begun meanwhile', async () => {
    const { answer, isPrepared } = await begin();
    await cancelPortalSignIn();
    await grantHostAccess(LOOPBACK_PATTERN);
    const another = beginPortalSignIn(ASKED, NOW);
    answer();
    await Promise.all([isPrepared, another]);
    expect(await step()).toBe('waiting');
    expect(await hasHostAccess([LOOPBACK_PATTERN])).toBe(true);
    const flow = (await portalSignInItem.read())?.flow;
    const port = flow?.kind === 'browser' ? flow.port : 0;
    expect(await fakeRedirectRules.getSessionRules()).toMatchObject([
      { condition: { urlFilter: `|${callbackUrl(port)}` } },
    ]);
    expect(await tabUrls()).toHaveLength(1);
  });
});

describe('an opening that waited for the sign-in', () => {
  it('goes on in the tab of the portal', async () => {
    answerFetch(answerWell);
    await givenProfile({}, { expiresAt: Date.now() + 1e7 });
    await givenEnvironments(environmentOf());
    const failure = { code: 'identity-session-ended', detail: '', facts: { sessionId: SESSION.id } } as const;
    await openingsItem.update(() => [
      openingOf({ step: 'failed', stepAt: NOW - 1000, failure, method: 'console', landingPage: '/dags/x' }),
    ]);
    await beginPortalSignIn({ ...ASKED, continuesOpening: true }, NOW);
    const tabId = await portalTab();
    await takeCallback(await callback(), tabId, NOW);
    await vi.waitFor(async () => expect(await urlOfTab(tabId)).toContain('console.aws.amazon.com'));
    expect(await openingsItem.read()).toMatchObject([{ step: 'done', landingPage: '/dags/x' }]);
  });

  it('is left where it failed too long ago', async () => {
    answerFetch(answerWell);
    await givenEnvironments(environmentOf());
    const failure = { code: 'identity-session-ended', detail: '', facts: { sessionId: SESSION.id } } as const;
    await openingsItem.update(() => [openingOf({ step: 'failed', stepAt: NOW - 11 * 60_000, failure })]);
    await beginPortalSignIn({ ...ASKED, continuesOpening: true }, NOW);
    await takeCallback(await callback(), await portalTab(), NOW);
    expect((await openingsItem.read()).map(({ step: of }) => of)).toEqual(['failed']);
  });
});
