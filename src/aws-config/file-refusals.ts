/**
 * Every reason for which a whole file is refused, as a closed list. Each has one sentence in every language,
 * `aws_config_refused_<reason with _ for ->`, with the line as its first placeholder.
 */
export const FILE_REFUSALS = [
  /** More than 1 MB: no file of profiles is that long. It is not read at all. */
  'too-large',
  /** A folder, or a file that may not be read. */
  'unreadable',
  /** Not text: zero bytes, or bytes that are no UTF-8. */
  'binary',
  /** Nothing but white space and comments. */
  'empty',
  /** JSON, such as the files in `~/.aws/sso/cache`. */
  'json',
  /** A web page, or other markup. */
  'markup',
  /** A private key or a certificate. */
  'pem',
  /** Text without any header: another kind of file. */
  'no-header',
  /** More lines that cannot be read than can. */
  'mostly-unreadable',
] as const;

export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** `line` is the first that shows it, from 1; null where no line does. */
export interface RefusedFile {
  readonly kind: 'refused';
  readonly reason: FileRefusal;
  readonly line: number | null;
}

export function refuseFile(reason: FileRefusal, line: number | null = null): RefusedFile {
  return { kind: 'refused', reason, line };
}
