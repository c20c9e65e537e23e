import type { ConnectedSession } from '../opening/connected-session';
import { idOf } from '../opening/openings';

/** A route as storage holds it; the fields left out are those of a proven redirection to `target`. */
export interface StoredRoute {
  mode?: 'direct' | 'redirect' | 'automatic';
  target: { host: string; port: number | null } | null;
  proof?: { kind: 'none' } | { kind: 'airflow' | 'load-balancer' | 'confirmed'; at: number };
  ruleId?: number;
  hasUntrustedCertificate?: boolean;
  pausedUntil?: number | null;
}

export const BALANCER = 'airflow.data.example.com';
export const DEV_BALANCER = 'airflow-dev.data.example.com';

/** The target `HOST` or `HOST:PORT`. */
export function target(authority: string): { host: string; port: number | null } {
  const [host = '', port] = authority.split(':');
  return { host, port: port === undefined ? null : Number(port) };
}

/** Gives environments their routes, as the route editor stores them, and waits for the redirect rules. */
export async function giveRoutes(
  session: ConnectedSession,
  routes: Readonly<Record<string, StoredRoute>>,
  rules = Object.values(routes).filter(({ mode }) => mode === undefined || mode === 'redirect').length,
): Promise<void> {
  const complete = Object.entries(routes).map(([name, route], index) => [
    idOf(session, name),
    {
      mode: 'redirect',
      proof: { kind: 'airflow', at: Date.now() },
      ruleId: index + 1,
      hasUntrustedCertificate: false,
      pausedUntil: null,
      ...route,
    },
  ]);
  await session.welcome.evaluate(
    (value) => chrome.storage.local.set({ routes: value }),
    Object.fromEntries(complete),
  );
  await waitForRules(session, rules);
}

/** Waits until there are so many redirect rules. */
export async function waitForRules({ welcome }: ConnectedSession, count: number): Promise<void> {
  await welcome.waitForFunction(
    async (wanted) => (await chrome.declarativeNetRequest.getDynamicRules()).length === wanted,
    { polling: 50 },
    count,
  );
}

/** Why routes have no rule, by the worker's report. */
export async function readInertRoutes({ welcome }: ConnectedSession): Promise<Record<string, string>> {
  const { 'redirect-report': report } = await welcome.evaluate(() =>
    chrome.storage.session.get<{
      'redirect-report'?: { inert: { environmentId: string; reason: string }[] };
    }>('redirect-report'),
  );
  return Object.fromEntries(
    (report?.inert ?? []).map(({ environmentId, reason }) => [environmentId, reason]),
  );
}

interface Decision {
  way: 'direct' | 'redirect';
  decidedAt: number;
  isOverridden: boolean;
}

/** What the automatic route of an environment decided last. */
export async function readDecision(session: ConnectedSession, name: string): Promise<Decision | undefined> {
  const { 'route-decisions': decisions = {} } = await session.welcome.evaluate(() =>
    chrome.storage.session.get<{ 'route-decisions'?: Record<string, Decision> }>('route-decisions'),
  );
  return decisions[idOf(session, name)];
}

/** Waits until the automatic route of an environment decided so. */
export async function waitForDecision(
  session: ConnectedSession,
  name: string,
  way: 'direct' | 'redirect',
): Promise<void> {
  await session.welcome.waitForFunction(
    async (id, wanted) => {
      const { 'route-decisions': decisions = {} } = await chrome.storage.session.get<{
        'route-decisions'?: Record<string, Decision>;
      }>('route-decisions');
      return decisions[id]?.way === wanted;
    },
    { polling: 50 },
    idOf(session, name),
    way,
  );
}

/** Puts a decision in place, made `ageMs` ago. */
export async function giveDecision(
  session: ConnectedSession,
  name: string,
  {
    way,
    ageMs = 0,
    isOverridden = false,
  }: { way: 'direct' | 'redirect'; ageMs?: number; isOverridden?: boolean },
): Promise<void> {
  const decision = { way, decidedAt: Date.now() - ageMs, isOverridden };
  await session.welcome.evaluate((value) => chrome.storage.session.set({ 'route-decisions': value }), {
    [idOf(session, name)]: decision,
  });
  await waitForRules(session, way === 'redirect' ? 1 : 0);
}

/** Sends a message to the worker, as a page of the extension does. */
export async function tell<Value>(
  { welcome }: ConnectedSession,
  name: string,
  request: Record<string, unknown>,
): Promise<{ ok: true; value: Value } | { ok: false; error: { code: string; params?: unknown } }> {
  return welcome.evaluate((message) => chrome.runtime.sendMessage(message), { name, request });
}

/** Makes the alarm at which routes are checked ring now. */
export async function soundRouteAlarm({ airlock }: ConnectedSession): Promise<void> {
  const worker = await airlock.worker();
  await worker.evaluate(() => {
    const { onAlarm } = chrome.alarms as unknown as { onAlarm: { dispatch(alarm: unknown): void } };
    onAlarm.dispatch({ name: 'check-routes', scheduledTime: Date.now() });
  });
}
