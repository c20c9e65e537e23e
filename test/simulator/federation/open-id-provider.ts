import { createHash, randomUUID } from 'node:crypto';
import { renderPage } from '../airflow/page';
import { htmlAnswer, jsonAnswer, redirectAnswer } from '../answers';
import type { Operation } from '../operation';
import type { Switches } from '../switches';
import type { SimulatorRequest, SimulatorResponse, VirtualHost } from '../virtual-host';
import { OPEN_ID_CLIENT, OPEN_ID_HOST, OPEN_ID_ISSUER, type OpenIdTokens } from './open-id-tokens';

/** An authorization that was begun, until its code is traded. */
interface Grant {
  redirectUri: string;
  challenge: string;
  nonce: string | undefined;
  isOffline: boolean;
}

export interface OpenIdProviderOrder {
  tokens: OpenIdTokens;
  switches: Switches;
}

const operations: Record<string, Operation> = {
  '/tenant/.well-known/openid-configuration': 'openid-configuration',
  '/tenant/authorize': 'openid-authorize',
  '/tenant/token': 'openid-token',
  '/tenant/keys': 'openid-keys',
};

/**
 * An OpenID provider for public clients: code with PKCE, refresh tokens for `offline_access` that are good once.
 * Its user is always signed in and agrees at once; by a switch, there is no such user or the provider says no.
 * https://openid.net/specs/openid-connect-core-1_0.html https://www.rfc-editor.org/rfc/rfc7636
 */
export function createOpenIdProvider({ tokens, switches }: OpenIdProviderOrder): VirtualHost {
  const grants = new Map<string, Grant>();
  const refreshTokens = new Set<string>();

  async function answer(request: SimulatorRequest): Promise<SimulatorResponse> {
    switch (operations[request.path]) {
      case 'openid-configuration':
        return jsonAnswer(200, configuration());
      case 'openid-keys':
        return jsonAnswer(200, await tokens.keys());
      case 'openid-authorize':
        return authorize(request.query);
      case 'openid-token':
        return request.method === 'POST'
          ? trade(new URLSearchParams(request.body.toString()))
          : jsonAnswer(405, { error: 'invalid_request' });
      default:
        return htmlAnswer(404, '<!doctype html><title>Not found</title><h1>Not found</h1>');
    }
  }

  function authorize(query: URLSearchParams): SimulatorResponse {
    const redirectUri = query.get('redirect_uri') ?? '';
    const isRegistered = /^https:\/\/[a-p]{32}\.chromiumapp\.org\/$/.test(redirectUri);
    const challenge = query.get('code_challenge') ?? '';
    if (query.get('client_id') !== OPEN_ID_CLIENT || !isRegistered)
      return page(400, 'Unknown client or redirect URI');
    if (switches.openIdUser === 'signed-out') return page(200, 'Please sign in');
    const back = new URL(redirectUri);
    back.searchParams.set('state', query.get('state') ?? '');
    const scopes = (query.get('scope') ?? '').split(' ');
    const isSound =
      query.get('response_type') === 'code' &&
      query.get('code_challenge_method') === 'S256' &&
      /^[\w-]{43}$/.test(challenge) &&
      scopes.includes('openid');
    if (switches.openIdUser === 'refused') back.searchParams.set('error', 'access_denied');
    else if (!isSound) back.searchParams.set('error', 'invalid_request');
    else {
      const code = randomUUID();
      const nonce = query.get('nonce') ?? undefined;
      grants.set(code, { redirectUri, challenge, nonce, isOffline: scopes.includes('offline_access') });
      back.searchParams.set('code', code);
    }
    return redirectAnswer(302, back.href);
  }

  async function trade(form: URLSearchParams): Promise<SimulatorResponse> {
    if (form.get('client_id') !== OPEN_ID_CLIENT) return refused('invalid_client', 'Unknown client', 401);
    if (form.get('grant_type') === 'refresh_token') {
      // Good once: https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2
      if (!refreshTokens.delete(form.get('refresh_token') ?? ''))
        return refused('invalid_grant', 'Refresh token is expired or was used');
      return issue(undefined, true);
    }
    const code = form.get('code') ?? '';
    const grant = grants.get(code);
    grants.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (grant === undefined || grant.redirectUri !== form.get('redirect_uri'))
      return refused('invalid_grant', 'Unknown code');
    if (grant.challenge !== challenge) return refused('invalid_grant', 'PKCE verification failed');
    return issue(grant.nonce, grant.isOffline);
  }

  async function issue(nonce: string | undefined, isOffline: boolean): Promise<SimulatorResponse> {
    const refreshToken = `refresh-${randomUUID()}-${randomUUID()}`;
    if (isOffline) refreshTokens.add(refreshToken);
    const claims = { sub: 'ada@example.net', aud: OPEN_ID_CLIENT, ...(nonce === undefined ? {} : { nonce }) };
    return jsonAnswer(
      200,
      {
        token_type: 'Bearer',
        expires_in: 3_600,
        access_token: randomUUID(),
        id_token: await tokens.issue(claims),
        ...(isOffline ? { refresh_token: refreshToken } : {}),
      },
      { 'cache-control': 'no-store' },
    );
  }

  return {
    name: 'OpenID provider',
    hostPatterns: [OPEN_ID_HOST],
    serves: (host) => host === OPEN_ID_HOST,
    operationOf: ({ path }) => operations[path] ?? 'unknown',
    refuse: (_request, { status, message }) => refused('server_error', message, status),
    answer,
  };
}

function configuration() {
  return {
    issuer: OPEN_ID_ISSUER,
    authorization_endpoint: `${OPEN_ID_ISSUER}/authorize`,
    token_endpoint: `${OPEN_ID_ISSUER}/token`,
    jwks_uri: `${OPEN_ID_ISSUER}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  };
}

function refused(error: string, sentence: string, status = 400): SimulatorResponse {
  return jsonAnswer(status, { error, error_description: sentence });
}

function page(status: number, sentence: string): SimulatorResponse {
  return htmlAnswer(status, renderPage({ title: sentence, main: `<h1>${sentence}</h1>` }));
}
