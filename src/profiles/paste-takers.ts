import type { Profile } from './profile';

/** What decides whether pasted credentials may take the place of those that a profile has. */
export interface PasteTaking {
  /** A long-lived key that is to be remembered on this device, in place of another one. */
  readonly isToBeRemembered: boolean;
}

/**
 * Whether a profile takes pasted credentials. One that gets its credentials from elsewhere would lose its source, and
 * one with a remembered key that key.
 */
export function takesPaste({ source }: Pick<Profile, 'source'>, { isToBeRemembered }: PasteTaking): boolean {
  return source.kind === 'pasted' || (source.kind === 'stored-key' && isToBeRemembered);
}
