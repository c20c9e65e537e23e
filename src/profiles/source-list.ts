import type { CredentialSource, FetchContext } from './credential-source';
import type { Credentials } from './credentials';
import type { Profile } from './profile';
import type { Source, SourceKind } from './source';
import { PASTED } from './sources/pasted';

/** Every kind of source; a missing one does not compile. */
const SOURCES: { readonly [Kind in SourceKind]: CredentialSource<Kind> } = {
  pasted: PASTED,
};

/**
 * Fetches the credentials of a profile anew, from where they come from.
 * @throws FailureError
 */
export function fetchFromSource(profile: Profile, context: FetchContext): Promise<Credentials> {
  const source: CredentialSource<SourceKind> = SOURCES[profile.source.kind];
  return source.fetch(profile, profile.source, context);
}

/** The match patterns of the hosts that a source calls. */
export function sourcePatterns(source: Source): readonly string[] {
  const { patterns }: CredentialSource<SourceKind> = SOURCES[source.kind];
  return patterns(source);
}
