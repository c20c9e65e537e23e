import { identityOidcHost } from '../../airflow/api-hosts';

interface Order {
  readonly region: string;
  readonly clientId: string;
  /** With its port. */
  readonly redirectUri: string;
  readonly state: string;
  readonly challenge: string;
}

/**
 * The page where a user signs in and allows Airlock to ask for credentials. It is not in the API reference;
 * these are the parameters of the AWS CLI, whose name for the scope is in the plural.
 * https://github.com/aws/aws-cli/blob/v2/awscli/customizations/sso/utils.py
 */
export function authorizeUrl({ region, clientId, redirectUri, state, challenge }: Order): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    state,
    code_challenge_method: 'S256',
    scopes: 'sso:account:access',
    code_challenge: challenge,
  });
  return `https://${identityOidcHost(region)}/authorize?${query}`;
}
