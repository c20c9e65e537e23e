import * as v from 'valibot';
import { identityOidcHost } from '../airflow/api-hosts';
import { FailureError } from '../failures/failure-error';
import { callIdentityCenter, identityCenterFailure } from './identity-center-call';

/** Airlock as IAM Identity Center knows it. The secret is one, though it protects nothing by itself. */
export interface RegisteredClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** ms since the epoch. */
  readonly endsAt: number;
}

interface Order {
  readonly region: string;
  readonly startUrl: string;
  /** Where the code of a sign-in is sent, without a port; null for a sign-in by device code. */
  readonly redirectUri: string | null;
}

const answerSchema = v.object({
  clientId: v.string(),
  clientSecret: v.string(),
  /** Seconds since the epoch. */
  clientSecretExpiresAt: v.number(),
});

/**
 * Makes Airlock known to IAM Identity Center. The scope is what lets the sign-in be renewed.
 * https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_RegisterClient.html
 * @throws FailureError
 */
export async function registerClient({ region, startUrl, redirectUri }: Order): Promise<RegisteredClient> {
  const host = identityOidcHost(region);
  const body = {
    clientName: 'Airlock for Amazon MWAA',
    clientType: 'public',
    scopes: ['sso:account:access'],
    ...(redirectUri === null
      ? {}
      : {
          grantTypes: ['authorization_code', 'refresh_token'],
          redirectUris: [redirectUri],
          issuerUrl: startUrl,
        }),
  };
  const answer = await callIdentityCenter({ host, path: '/client/register', body }, answerSchema);
  const facts = { action: 'sso-oidc:RegisterClient', region, host, startUrl };
  if (answer.ok) {
    const { clientId, clientSecret, clientSecretExpiresAt } = answer.value;
    return { clientId, clientSecret, endsAt: clientSecretExpiresAt * 1000 };
  }
  throw new FailureError(identityCenterFailure(answer.error, facts));
}
