import type { Credentials } from './credentials';
import type { Profile } from './profile';
import type { SourceKind, SourceOf } from './source';

/** What a source may use while it fetches. */
export interface FetchContext {
  /** Time by this computer's clock, in ms since the epoch. */
  readonly now: number;
  /** What is still in memory: about to end, or over. */
  readonly held: Credentials | null;
  /** The credentials of another profile, on which this one builds. */
  resolve(profileId: string): Promise<Credentials>;
}

/** One kind of place that credentials come from. */
export interface CredentialSource<Kind extends SourceKind> {
  /**
   * Fetches credentials anew. It asks the user nothing: what only the user can give is a failure, whose code
   * says what is missing.
   * @throws FailureError
   */
  fetch(profile: Profile, source: SourceOf<Kind>, context: FetchContext): Promise<Credentials>;
}
