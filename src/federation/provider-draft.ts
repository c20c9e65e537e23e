import type { MessageKey } from '../i18n/message-key';
import type { OpenIdProvider } from './open-id-provider';
import { readIssuer } from './read-issuer';

/** What stands in the fields of an OpenID provider. */
export interface ProviderDraft {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

export type ProviderErrors = { readonly [Field in keyof ProviderDraft]: MessageKey | null };

/** Reads the fields; `provider` is null while something is wrong. */
export function readProviderDraft(draft: ProviderDraft): {
  provider: OpenIdProvider | null;
  errors: ProviderErrors;
} {
  const issuer = readIssuer(draft.issuer);
  const clientId = draft.clientId.trim();
  const scopes = draft.scope.trim().split(/\s+/);
  const errors: ProviderErrors = {
    issuer: issuer === null ? 'federation_error_issuer' : null,
    clientId: clientId === '' ? 'federation_error_client_id' : null,
    scope: scopes.includes('openid') ? null : 'federation_error_scope',
  };
  const isWrong = Object.values(errors).some((error) => error !== null);
  if (issuer === null || isWrong) return { provider: null, errors };
  return { provider: { issuer, clientId, scope: scopes.join(' '), tokenEndpoint: '' }, errors };
}
