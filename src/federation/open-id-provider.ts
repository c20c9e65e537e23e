import * as v from 'valibot';
import { matchPattern } from '../hosts/match-pattern';

/** An OpenID provider as a profile keeps it. Holds no secret: Airlock is a public client there, with PKCE. */
export const openIdProviderSchema = v.object({
  /** As the provider itself writes it, `https://`. */
  issuer: v.string(),
  clientId: v.string(),
  /** Parted by spaces. */
  scope: v.string(),
  /** Where codes and refresh tokens are traded, as the provider says; empty until it was asked. */
  tokenEndpoint: v.string(),
});

export type OpenIdProvider = v.InferOutput<typeof openIdProviderSchema>;

/** How IAM and Cognito call a provider: its address without `https://`. */
export function providerName({ issuer }: Pick<OpenIdProvider, 'issuer'>): string {
  return issuer.replace(/^https:\/\//, '').replace(/\/$/, '');
}

/** The match patterns of the hosts that the sign-in and its renewal call. */
export function providerPatterns({
  issuer,
  tokenEndpoint,
}: Pick<OpenIdProvider, 'issuer' | 'tokenEndpoint'>): string[] {
  const urls = [issuer, tokenEndpoint].filter((url) => url !== '');
  return [...new Set(urls.map((url) => matchPattern(new URL(url).hostname)))];
}
