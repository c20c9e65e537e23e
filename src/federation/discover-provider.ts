import { fail } from '../failures/failure-error';
import { askProvider } from './trade-tokens';

/** What a provider says of itself, as far as a sign-in needs it. */
export interface ProviderDocument {
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
}

/**
 * Reads the document of an OpenID provider. It must name the issuer that it was asked as, and secure addresses.
 * https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationValidation
 * @throws FailureError `federation-provider-unusable`
 */
export async function discoverProvider(issuer: string): Promise<ProviderDocument> {
  const base = withoutSlash(issuer);
  const { host } = new URL(base);
  const url = `${base}/.well-known/openid-configuration`;
  const { status, body } = await askProvider(url, { headers: { accept: 'application/json' } });
  if (status >= 300) return fail('federation-provider-unusable', `HTTP ${status}`, { host });
  const { issuer: named, authorization_endpoint: authorize, token_endpoint: token } = body;
  if (typeof named !== 'string' || withoutSlash(named) !== base)
    return fail('federation-provider-unusable', `the document names another issuer: ${named}`, { host });
  if (!isSecure(authorize) || !isSecure(token))
    return fail('federation-provider-unusable', 'no secure endpoints in the document', { host });
  return { issuer: named, authorizationEndpoint: authorize, tokenEndpoint: token };
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, '');
}

function isSecure(url: unknown): url is string {
  return typeof url === 'string' && URL.canParse(url) && new URL(url).protocol === 'https:';
}
