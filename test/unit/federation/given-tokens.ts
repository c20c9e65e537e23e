/** An id token with these claims; nobody here checks its signature. */
export function idToken(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJl`;
}

export const ISSUER = 'https://login.example.com/tenant';
export const PROVIDER = {
  issuer: ISSUER,
  clientId: 'airlock',
  scope: 'openid offline_access',
  tokenEndpoint: `${ISSUER}/token`,
};
