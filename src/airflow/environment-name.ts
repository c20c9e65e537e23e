/**
 * Whether the text can be the name of an environment: 1 to 80 letters, digits, hyphens and underscores,
 * beginning with a letter.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/API/API_CreateWebLoginToken.html
 */
export function isEnvironmentName(text: string): boolean {
  return /^[a-zA-Z][0-9a-zA-Z_-]{0,79}$/.test(text);
}

/**
 * Refuses a text that must not become part of an ARN or a console link.
 *
 * @throws RangeError naming the text, when it cannot be the name of an environment
 */
export function requireEnvironmentName(text: string): string {
  if (isEnvironmentName(text)) return text;
  throw new RangeError(
    `Not an environment name: "${text}". It has 1 to 80 letters, digits, "-" and "_", and begins with a letter.`,
  );
}
