import { redactText } from '../airflow/redact';
import { limitedFetch } from '../aws/limited-fetch';
import { FailureError, fail } from '../failures/failure-error';

/** What a provider's token endpoint answers with, unchecked. */
export interface TokenAnswer {
  readonly id_token?: unknown;
  readonly refresh_token?: unknown;
}

/**
 * Trades a code or a refresh token for tokens, as a public client.
 * https://openid.net/specs/openid-connect-core-1_0.html#TokenEndpoint
 * @throws FailureError `federation-refused` with the provider's own words in `answer`,
 *   `federation-provider-unusable` where the answer is none of a token endpoint
 */
export async function tradeTokens(
  tokenEndpoint: string,
  parameters: Readonly<Record<string, string>>,
): Promise<TokenAnswer> {
  const { host } = new URL(tokenEndpoint);
  const { status, body } = await askProvider(tokenEndpoint, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(parameters).toString(),
  });
  if (status < 300) return body;
  return fail('federation-refused', `HTTP ${status}`, { host, answer: wordsOf(body) });
}

/**
 * Asks an OpenID provider for JSON.
 * @throws FailureError `federation-provider-unusable` where something else answers
 */
export async function askProvider(
  url: string,
  init: RequestInit,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const { host } = new URL(url);
  try {
    const { status, text } = await limitedFetch(url, init);
    const body: unknown = text.trimStart().startsWith('{') ? JSON.parse(text) : null;
    if (body !== null) return { status, body: body as Record<string, unknown> };
    return fail('federation-provider-unusable', `no JSON (HTTP ${status})`, { host });
  } catch (thrown) {
    const isOurs = thrown instanceof FailureError && thrown.failure.code !== 'unexpected-answer';
    if (isOurs) throw thrown;
    return fail('federation-provider-unusable', redactText(String(thrown)), { host });
  }
}

/** An OAuth error: a code, and perhaps a sentence. https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
export function wordsOf({ error, error_description: sentence }: Record<string, unknown>): string {
  const words = [error, sentence].filter((word) => typeof word === 'string' && word !== '');
  return redactText(words.join(': ')).slice(0, 300);
}
