import { AwsError } from './aws-error';

/** Where the next page starts, as an opaque text. */
export function encodeNextToken(start: number): string {
  return Buffer.from(JSON.stringify({ start })).toString('base64');
}

/** @throws AwsError for what is no such text */
export function decodeNextToken(token: string | null): number {
  if (token === null || token === '') return 0;
  const match = /^\{"start":(\d+)\}$/.exec(Buffer.from(token, 'base64').toString());
  if (!match) throw new AwsError(400, 'ValidationException', 'NextToken is not valid.');
  return Number(match[1]);
}
