import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';

const tokensSchema = v.object({
  accessToken: v.string(),
  /** Null where the session cannot be renewed. */
  refreshToken: v.nullable(v.string()),
  /** End of the access token, in ms since the epoch. */
  expiresAt: v.number(),
  /** The client that the tokens were issued to: only it can renew them. */
  client: v.object({ clientId: v.string(), clientSecret: v.string(), endsAt: v.number() }),
});

export type SsoTokens = v.InferOutput<typeof tokensSchema>;

/**
 * The tokens by session id: the most valuable secrets there are here, since they open every account and role of the
 * user. Gone with the browser session.
 */
export const ssoTokensItem = storedItem<Record<string, SsoTokens>>({
  area: 'session',
  key: 'sso-tokens',
  schema: v.record(v.string(), tokensSchema),
  fallback: {},
});

/** Drops the tokens of a session. */
export async function forgetSsoTokens(sessionId: string): Promise<void> {
  await ssoTokensItem.update(({ [sessionId]: _, ...others }) => others);
}
