/** Shorter ones are guessed at leisure by whoever has a copy of the disk. */
export const MIN_PASSPHRASE_LENGTH = 14;

/** Fewer different characters than this are a pattern, not a passphrase. */
const MIN_DIFFERENT = 6;

/** What keeps a new passphrase from being taken; null when nothing does. */
export function judgePassphrase(
  passphrase: string,
  repeated: string,
): 'short' | 'plain' | 'different' | null {
  const characters = [...passphrase.normalize('NFKC')];
  if (characters.length < MIN_PASSPHRASE_LENGTH) return 'short';
  if (new Set(characters).size < MIN_DIFFERENT) return 'plain';
  return passphrase === repeated ? null : 'different';
}
