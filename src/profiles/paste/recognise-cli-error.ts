import { type RefusedPaste, refusePaste } from './paste-refusals';

/** How the AWS CLI and the shells begin or phrase their errors. The first captures the error code. */
const CLI_ERRORS = [
  /An error occurred \(([A-Za-z.]{1,39})\)/,
  /Unable to locate credentials/,
  /Unable to parse config file/,
  /Error loading SSO Token/,
  /Error when retrieving (?:credentials|token)/,
  /The SSO session associated with this profile/,
  /Token has expired and refresh failed/,
  /The config profile \(.{0,200}\) could not be found/,
  /Partial credentials found/,
  /Your session has expired/,
  /No credentials available/,
  /^aws(?:\.exe)?: /,
  /^usage: aws/,
  /command not found/,
  /is not recognized as /,
];

/** Recognises an error message of the AWS CLI pasted in place of its output. */
export function recogniseCliError(lines: readonly string[]): RefusedPaste | null {
  for (const [index, line] of lines.entries()) {
    for (const pattern of CLI_ERRORS) {
      const found = pattern.exec(line);
      if (found !== null) return refusePaste('console-output', index + 1, found[1] ?? null);
    }
  }
  return null;
}
