/** The response headers that tell who answered. No others are looked at: cookies and tokens stay where they are. */
export const NAMED_HEADERS = [
  'server',
  'via',
  'x-cache',
  'x-amz-cf-id',
  'x-amzn-errortype',
  'x-amzn-requestid',
  'x-amzn-waf-action',
] as const;

export type HeaderName = (typeof NAMED_HEADERS)[number];

/** The headers that the answer had, by name in lower case. */
export type NamedHeaders = Readonly<Partial<Record<HeaderName, string>>>;

const MAX_LENGTH = 200;

/** Picks the named headers from those of an answer, as the browser lists them. Never throws. */
export function pickHeaders(
  headers: readonly { readonly name: string; readonly value?: string | undefined }[],
): NamedHeaders {
  const picked: Partial<Record<HeaderName, string>> = {};
  for (const { name, value } of headers) {
    const known = NAMED_HEADERS.find((header) => header === name.toLowerCase());
    if (known !== undefined && value !== undefined) picked[known] ??= value.slice(0, MAX_LENGTH);
  }
  return picked;
}
