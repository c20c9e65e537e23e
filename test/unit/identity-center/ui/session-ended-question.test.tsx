// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hasHostAccess } from '../../../../src/browser/host-access';
import { LOOPBACK_PATTERN } from '../../../../src/browser/loopback-callback';
import { failure } from '../../../../src/failures/failure';
import { portalSignInPatterns } from '../../../../src/identity-center/portal-patterns';
import { holdLoopback } from '../../../../src/identity-center/portal-sign-in/loopback-access';
import { portalSignInItem } from '../../../../src/identity-center/portal-sign-in/portal-sign-in';
import { SessionEndedQuestion } from '../../../../src/identity-center/ui/session-ended-question';
import { profilesItem } from '../../../../src/profiles/profile';
import { fakePermissions, refuseHostAccess } from '../../fake-permissions';
import { tabUrls } from '../../fake-tabs';
import { givenProfile, PROFILE_ID } from '../../given';
import { button, click, mount, untilShown } from '../../rendered';
import { givenPortal, givenSignIn, SESSION } from '../given-portal';

const SOURCE = {
  kind: 'identity-center',
  sessionId: SESSION.id,
  region: SESSION.region,
  accountId: '111122223333',
  accountName: 'platform',
  roleName: 'Admin',
} as const;

const sent: unknown[] = [];

beforeEach(async () => {
  sent.length = 0;
  await givenPortal();
  await givenProfile({ source: SOURCE });
  Object.assign(fakeBrowser.tabs, { getCurrent: async () => undefined });
  fakeBrowser.runtime.onMessage.addListener(async (message: unknown) => {
    sent.push(message);
    return { ok: true, value: null };
  });
});

async function show(): Promise<void> {
  const [profile] = await profilesItem.read();
  if (profile === undefined) throw new Error('No profile is kept.');
  mount(<SessionEndedQuestion profile={profile} region="us-east-1" onAnswered={() => undefined} />);
}

it('begins the sign-in in one step, for the opening that waits', async () => {
  await show();
  await untilShown('Sign in to example');
  click(button('Sign in to example'));
  await vi.waitFor(() =>
    expect(sent).toEqual([
      {
        name: 'identity-center.sign-in',
        request: { sessionId: SESSION.id, method: 'browser', originTabId: null, continuesOpening: true },
      },
    ]),
  );
});

it('shows a sign-in that is under way again, with its tab', async () => {
  await givenSignIn({ tabId: 7, continuesOpening: true });
  await show();
  await untilShown('Go on in the tab of the access portal.');
  click(button('Cancel'));
  await vi.waitFor(() => expect(sent).toEqual([{ name: 'identity-center.cancel', request: {} }]));
});

it('tells why a sign-in failed, with both ways to try again', async () => {
  await givenSignIn({ step: 'failed', failure: failure('identity-sign-in-denied') });
  await show();
  await untilShown('The sign-in was denied');
  await untilShown('Sign in again');
  click(button('Sign in with a code'));
  await vi.waitFor(() => expect(sent).toMatchObject([{ request: { method: 'code' } }]));
});

it('says that access was not given, and gives the sign-in up', async () => {
  refuseHostAccess();
  await show();
  await untilShown('Sign in to example');
  click(button('Sign in to example'));
  await untilShown('127.0.0.1');
  await vi.waitFor(() => expect(sent.at(-1)).toEqual({ name: 'identity-center.cancel', request: {} }));
});

it('leads to the full page where the hosts of Identity Center may not be called', async () => {
  await fakePermissions.remove({ origins: portalSignInPatterns(SESSION.region, 'code') });
  await show();
  await untilShown('no access to IAM Identity Center');
  expect(await portalSignInItem.read()).toBeNull();
});

describe('access to loopback, which a prompt would ask for', () => {
  beforeEach(async () => {
    await fakePermissions.remove({ origins: [LOOPBACK_PATTERN] });
  });

  it('leads a popup to the page of the profile where it was never given', async () => {
    await show();
    await untilShown('the address that the sign-in comes back to');
    click(button('Give access'));
    await vi.waitFor(async () =>
      expect(await tabUrls()).toEqual([expect.stringContaining(`options.html#profile=${PROFILE_ID}`)]),
    );
    expect(sent).toEqual([]);
  });

  it('keeps no popup from signing in where an earlier sign-in had it: Chrome asks nobody again', async () => {
    await holdLoopback();
    await show();
    await untilShown('Sign in to example');
  });

  it('is asked for by a full page', async () => {
    const getCurrent = async () => ({ id: 7 });
    Object.assign(fakeBrowser.tabs, { getCurrent });
    await show();
    await untilShown('Sign in to example');
    click(button('Sign in to example'));
    await vi.waitFor(() => expect(sent).toMatchObject([{ request: { originTabId: 7 } }]));
    expect(await hasHostAccess([LOOPBACK_PATTERN])).toBe(true);
  });
});
