/** Credentials to paste; the values are made up, and easy to find where they must not be. */
export const KEY_ID = 'ASIAQQQQQQQQQQQQPLNT';
export const SECRET = 'plantedSecret/0123456789+abcdefghijABCDE';
export const TOKEN = `IQoJb3JpZ2luX2Vj${'plantedSessionToken0123456789'.repeat(10)}==`;

/** Shell lines of temporary credentials. */
export function shellLines(extra = ''): string {
  return `export AWS_ACCESS_KEY_ID=${KEY_ID}\nexport AWS_SECRET_ACCESS_KEY=${SECRET}\nexport AWS_SESSION_TOKEN=${TOKEN}\n${extra}`;
}

/** The same with an end, in ms since the epoch. */
export function shellLinesUntil(expiresAt: number): string {
  return shellLines(`export AWS_CREDENTIAL_EXPIRATION=${new Date(expiresAt).toISOString()}\n`);
}

/** A section of `~/.aws/credentials` with a key that never ends. */
export const LONG_LIVED = `[steady]\naws_access_key_id = AKIAQQQQQQQQQQQQLONG\naws_secret_access_key = ${SECRET}\n`;

/** Two sections with temporary credentials. */
export const TWO_PROFILES = ['first', 'second']
  .map(
    (name) =>
      `[${name}]\naws_access_key_id = ${KEY_ID}\naws_secret_access_key = ${SECRET}\naws_session_token = ${TOKEN}\n`,
  )
  .join('\n');
