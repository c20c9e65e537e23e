import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beginPortalSignIn } from '../../../../src/identity-center/portal-sign-in/begin-portal-sign-in';
import { awaitConfirmation } from '../../../../src/identity-center/portal-sign-in/poll-for-tokens';
import { portalSignInItem } from '../../../../src/identity-center/portal-sign-in/portal-sign-in';
import { ssoTokensItem } from '../../../../src/identity-center/sso-tokens';
import { answerFetch, type SeenRequest } from '../../fake-fetch';
import { givenPortal, json, oidcError, SESSION } from '../given-portal';

const START = Date.UTC(2026, 10, 22, 12);
const TOKENS = { accessToken: 'access', refreshToken: 'refresh', expiresIn: 3600 };

beforeEach(async () => {
  vi.useFakeTimers({ now: START });
  await givenPortal();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Begins a sign-in whose code is asked about with these answers, one after the other. */
async function beginWith(...answers: (() => Response)[]): Promise<SeenRequest[]> {
  const polls: SeenRequest[] = [];
  answerFetch((request) => {
    if (request.url.pathname === '/client/register') {
      return json({ clientId: 'client', clientSecret: 'secret', clientSecretExpiresAt: START / 1000 + 1e6 });
    }
    if (request.url.pathname === '/device_authorization') {
      return json({
        deviceCode: 'plantedDeviceCode',
        userCode: 'ABCD-EFGH',
        verificationUriComplete: 'https://view.awsapps.com/start/#/device?user_code=ABCD-EFGH',
        expiresIn: 600,
        interval: 5,
      });
    }
    polls.push(request);
    return (answers[polls.length - 1] ?? answers.at(-1) ?? (() => json(TOKENS)))();
  });
  const asked = {
    sessionId: SESSION.id,
    method: 'code',
    originTabId: null,
    continuesOpening: false,
  } as const;
  await beginPortalSignIn(asked, START);
  return polls;
}

const pending = () => oidcError('authorization_pending');
const seconds = (polls: SeenRequest[]): number[] => polls.map(({ at }) => Math.round((at - START) / 1000));

it('shows the code, asks as often as it may, and keeps the tokens', async () => {
  const polls = await beginWith(pending, pending, () => json(TOKENS));
  expect(await portalSignInItem.read()).toMatchObject({
    step: 'waiting',
    endsAt: START + 600_000,
    flow: { userCode: 'ABCD-EFGH' },
  });
  await vi.advanceTimersByTimeAsync(16_000);
  expect(seconds(polls)).toEqual([5, 10, 15]);
  expect((await portalSignInItem.read())?.step).toBe('done');
  expect((await ssoTokensItem.read())[SESSION.id]?.accessToken).toBe('access');
});

it('asks 5 s slower from then on, where it was too fast', async () => {
  const polls = await beginWith(
    () => oidcError('slow_down'),
    pending,
    () => json(TOKENS),
  );
  await vi.advanceTimersByTimeAsync(26_000);
  expect(seconds(polls)).toEqual([5, 15, 25]);
});

it('goes on over a network that is gone for a moment', async () => {
  const gone = () => {
    throw new TypeError('Failed to fetch');
  };
  const polls = await beginWith(
    gone,
    () => new Response('', { status: 503 }),
    () => json(TOKENS),
  );
  await vi.advanceTimersByTimeAsync(16_000);
  expect(polls).toHaveLength(3);
  expect((await portalSignInItem.read())?.step).toBe('done');
});

it.each([
  ['access_denied', 'identity-sign-in-denied'],
  ['expired_token', 'identity-sign-in-expired'],
  ['invalid_client', 'identity-sign-in-expired'],
])('ends with %s', async (error, code) => {
  const polls = await beginWith(() => oidcError(error));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(polls).toHaveLength(1);
  expect(await portalSignInItem.read()).toMatchObject({ step: 'failed', flow: null, failure: { code } });
});

it('ends where nobody confirmed in time', async () => {
  await beginWith(pending);
  await vi.advanceTimersByTimeAsync(606_000);
  expect(await portalSignInItem.read()).toMatchObject({ failure: { code: 'identity-sign-in-expired' } });
});

it('is asked by one loop, however often it is taken up again', async () => {
  const polls = await beginWith(pending);
  void awaitConfirmation();
  void awaitConfirmation();
  await vi.advanceTimersByTimeAsync(11_000);
  expect(seconds(polls)).toEqual([5, 10]);
});
