import type { MessageKey } from '../i18n/message-key';
import {
  type RoleSessionDraft,
  type RoleSessionErrors,
  readRoleSessionDraft,
} from '../profiles/role/role-session-draft';
import type { FederatedSource } from '../profiles/source';
import type { OpenIdProvider } from './open-id-provider';
import { type ProviderDraft, type ProviderErrors, readProviderDraft } from './provider-draft';

/** What an id token is exchanged at: STS for a role, or an identity pool. */
export type Exchange = FederatedSource['kind'];

/** What stands in the form for federation. */
export interface FederatedDraft extends ProviderDraft, RoleSessionDraft {
  readonly exchange: Exchange;
  readonly identityPoolId: string;
}

export type FederatedErrors = ProviderErrors & RoleSessionErrors & { identityPoolId: MessageKey | null };

/** Makes the source, once the provider has told of itself. */
export type SourceMaker = (provider: OpenIdProvider) => FederatedSource;

/** Reads the form; `make` is null while something is wrong. */
export function readFederatedDraft(draft: FederatedDraft): {
  provider: OpenIdProvider | null;
  region: string;
  make: SourceMaker | null;
  errors: FederatedErrors;
} {
  const { provider, errors } = readProviderDraft(draft);
  if (draft.exchange === 'web-identity') {
    const role = readRoleSessionDraft(draft);
    const { value } = role;
    return {
      provider,
      region: draft.region,
      make: value === null ? null : (known) => ({ kind: 'web-identity', ...value, provider: known }),
      errors: { ...errors, ...role.errors, identityPoolId: null },
    };
  }
  const identityPoolId = draft.identityPoolId.trim();
  // The id of a pool begins with its region.
  const [, region = ''] = /^([a-z]{2}(?:-[a-z]+)+-\d+):[0-9a-f-]{36}$/.exec(identityPoolId) ?? [];
  const isPool = region !== '';
  return {
    provider,
    region,
    make: isPool ? (known) => ({ kind: 'cognito', region, identityPoolId, provider: known }) : null,
    errors: {
      ...errors,
      ...NO_ROLE_ERRORS,
      identityPoolId: isPool ? null : 'federation_error_pool',
    },
  };
}

const NO_ROLE_ERRORS: RoleSessionErrors = { roleArn: null, region: null, sessionName: null, minutes: null };
