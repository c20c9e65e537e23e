import { portalSignInPatterns } from '../../../src/identity-center/portal-patterns';
import {
  type PortalSignIn,
  portalSignInItem,
} from '../../../src/identity-center/portal-sign-in/portal-sign-in';
import { type SsoSession, ssoSessionsItem } from '../../../src/identity-center/sso-session';
import { type SsoTokens, ssoTokensItem } from '../../../src/identity-center/sso-tokens';
import { grantHostAccess } from '../fake-permissions';

/** What tests of IAM Identity Center begin with. */

export const SESSION: SsoSession = {
  id: 'sso-1',
  name: 'example',
  startUrl: 'https://view.awsapps.com/start',
  region: 'eu-central-1',
};

const HOUR = 3_600_000;

/** As long as those of Identity Center are. */
export const ACCESS_TOKEN = `aoaAAAAAG-planted_${'Ab3-'.repeat(60)}`;

export const CLIENT = {
  clientId: 'client',
  clientSecret: 'plantedClientSecret',
  endsAt: Number.MAX_SAFE_INTEGER,
};

/** Keeps the access portal and gives access to its hosts, loopback included. */
export async function givenPortal(): Promise<void> {
  await ssoSessionsItem.update(() => [SESSION]);
  await grantHostAccess(...portalSignInPatterns(SESSION.region, 'browser'));
}

/** Keeps tokens that were just issued. */
export async function givenTokens(change: Partial<SsoTokens> = {}): Promise<void> {
  const tokens = {
    accessToken: ACCESS_TOKEN,
    refreshToken: 'plantedRefreshToken',
    expiresAt: Date.now() + HOUR,
    client: CLIENT,
  };
  await ssoTokensItem.update(() => ({ [SESSION.id]: { ...tokens, ...change } }));
}

/** Keeps a sign-in that is under way. */
export async function givenSignIn(change: Partial<PortalSignIn> = {}): Promise<PortalSignIn> {
  const signIn: PortalSignIn = {
    id: 'sign-in-1',
    sessionId: SESSION.id,
    method: 'browser',
    beganAt: Date.now(),
    endsAt: Date.now() + 600_000,
    step: 'waiting',
    tabId: null,
    originTabId: null,
    continuesOpening: false,
    flow: null,
    failure: null,
    ...change,
  };
  await portalSignInItem.update(() => signIn);
  return signIn;
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** An error as the OIDC endpoint words it. */
export function oidcError(error: string, status = 400): Response {
  return json({ error, error_description: 'a sentence' }, status);
}

/** An error as the access portal words it. */
export function portalError(errorType: string, status: number): Response {
  return json({ message: 'a sentence' }, status, { 'x-amzn-errortype': `${errorType}:` });
}
