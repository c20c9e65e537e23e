import type { Failure } from '../failures/failure';

/** The text that "Copy details" gives: all that is known of a failure, already redacted where it was made. */
export function failureReport({ code, detail, facts }: Failure, version: string, at: number): string {
  return JSON.stringify(
    { code, detail, facts, extension: `Airlock ${version}`, time: new Date(at).toISOString() },
    null,
    2,
  );
}
