import * as v from 'valibot';
import { type RegisteredClient, registerClient } from '../aws/register-client';
import { storedItem } from '../browser/stored-item';
import type { SsoSession } from './sso-session';

/** A registration that ends within this time, in ms, is not begun with. */
const MARGIN_MS = 60 * 60_000;

/** Registrations by session and by whether they are for a redirect. They have a secret, and so rest in memory. */
const ssoClientsItem = storedItem<Record<string, RegisteredClient>>({
  area: 'session',
  key: 'sso-clients',
  schema: v.record(
    v.string(),
    v.object({ clientId: v.string(), clientSecret: v.string(), endsAt: v.number() }),
  ),
  fallback: {},
});

/**
 * Airlock's registration at the Identity Center of a session: the one at hand, or a new one.
 * @param redirectUri where codes are sent, without a port; null for the sign-in by device code
 * @throws FailureError
 */
export async function readSsoClient(
  { id, region, startUrl }: SsoSession,
  redirectUri: string | null,
  now: number,
): Promise<RegisteredClient> {
  const key = `${id} ${redirectUri ?? 'code'}`;
  const { [key]: held } = await ssoClientsItem.read();
  if (held !== undefined && held.endsAt - MARGIN_MS > now) return held;
  const registered = await registerClient({ region, startUrl, redirectUri });
  await ssoClientsItem.update((all) => ({ ...all, [key]: registered }));
  return registered;
}

/** Drops the registrations of a session: the next sign-in makes a new one. */
export async function forgetSsoClients(sessionId: string): Promise<void> {
  await ssoClientsItem.update((all) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !key.startsWith(`${sessionId} `))),
  );
}
