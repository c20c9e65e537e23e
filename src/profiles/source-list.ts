import type { CredentialSource, FetchContext } from './credential-source';
import type { Credentials } from './credentials';
import type { Profile } from './profile';
import type { SourceKind } from './source';
import { ASSUME_ROLE } from './sources/assume-role';
import { COGNITO } from './sources/cognito';
import { CREDENTIAL_SERVER } from './sources/credential-server';
import { IDENTITY_CENTER } from './sources/identity-center';
import { PASTED } from './sources/pasted';
import { STORED_KEY } from './sources/stored-key';
import { WEB_IDENTITY } from './sources/web-identity';

/** Every kind of source; a missing one does not compile. */
const SOURCES: { readonly [Kind in SourceKind]: CredentialSource<Kind> } = {
  pasted: PASTED,
  'stored-key': STORED_KEY,
  'identity-center': IDENTITY_CENTER,
  'assume-role': ASSUME_ROLE,
  'credential-server': CREDENTIAL_SERVER,
  'web-identity': WEB_IDENTITY,
  cognito: COGNITO,
};

/**
 * Fetches the credentials of a profile anew, from where they come from.
 * @throws FailureError
 */
export function fetchFromSource(profile: Profile, context: FetchContext): Promise<Credentials> {
  // What is listed under the kind of a source takes that source; the compiler cannot follow that.
  const source = SOURCES[profile.source.kind] as CredentialSource<SourceKind>;
  return source.fetch(profile, profile.source, context);
}
