import type { CredentialSource, FetchContext } from './credential-source';
import type { Credentials } from './credentials';
import type { Profile } from './profile';
import type { Source, SourceKind } from './source';
import { IDENTITY_CENTER } from './sources/identity-center';
import { PASTED } from './sources/pasted';

/** Every kind of source; a missing one does not compile. */
const SOURCES: { readonly [Kind in SourceKind]: CredentialSource<Kind> } = {
  pasted: PASTED,
  'identity-center': IDENTITY_CENTER,
};

/**
 * Fetches the credentials of a profile anew, from where they come from.
 * @throws FailureError
 */
export function fetchFromSource(profile: Profile, context: FetchContext): Promise<Credentials> {
  return sourceOf(profile.source.kind).fetch(profile, profile.source, context);
}

/** The match patterns of the hosts that a source calls. */
export function sourcePatterns(source: Source): readonly string[] {
  return sourceOf(source.kind).patterns(source);
}

/** It is handed sources of its own kind only, which the compiler does not follow through the lookup. */
function sourceOf(kind: SourceKind): CredentialSource<SourceKind> {
  return SOURCES[kind] as CredentialSource<SourceKind>;
}
