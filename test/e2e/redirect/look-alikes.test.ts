import { expect, it } from 'vitest';
import { startConnected } from '../opening/connected-session';
import { waitForRules } from './routes-in-storage';

const ROUTES = 1_000;

interface LookAlike {
  readonly url: string;
  /** The rule that must match it; null for none. */
  readonly ruleId: number | null;
}

function privateHost(index: number): string {
  const digits = String(index).padStart(12, '0');
  return `0a1b2c3d-0000-4000-8000-${digits}-vpce.c${1 + (index % 80)}.eu-west-1.airflow.amazonaws.com`;
}

/** URLs in which a private host stands where it is not the host, and its real ones. */
function lookAlikesOf(host: string, ruleId: number): LookAlike[] {
  const none = [
    `https://evil.example.org/${host}/`,
    `https://evil.example.org/?next=https://${host}/`,
    `https://evil.example.org/#https://${host}/`,
    `https://${host}@evil.example.org/`,
    `https://user:${host}@evil.example.org/`,
    `https://${host}.evil.example.org/`,
    `https://sub.${host}/`,
    `https://x${host}/`,
    `https://${host}:8443/`,
    `https://${host}./`,
    `http://${host}/`,
    `https://${host.replace('-vpce', '')}/`,
  ];
  const real = [`https://${host}/`, `https://${host}:443/dags?x=1#y`, `https://${host.toUpperCase()}/home`];
  return [...none.map((url) => ({ url, ruleId: null })), ...real.map((url) => ({ url, ruleId }))];
}

it('keeps the rules of 1,000 routes, which match their own hosts and nothing that looks like them', async () => {
  const session = await startConnected();
  try {
    const hosts = Array.from({ length: ROUTES }, (_, index) => privateHost(index));
    await session.welcome.evaluate(async (all) => {
      const { environments } = await chrome.storage.local.get<{ environments: object[] }>('environments');
      const many = all.map((host, index) => ({
        ...environments[0],
        id: `arn:aws:airflow:eu-west-1:111122223333:environment/fleet-${index}`,
        region: 'eu-west-1',
        name: `fleet-${index}`,
        host,
      }));
      const routes = many.map(({ id }, index) => [
        id,
        {
          mode: 'redirect',
          target: { host: `fleet-${index}.data.example.com`, port: index % 2 === 0 ? null : 8443 },
          proof: { kind: 'confirmed', at: Date.now() },
          ruleId: index + 1,
          hasUntrustedCertificate: false,
          pausedUntil: null,
        },
      ]);
      await chrome.storage.local.set({ environments: many, routes: Object.fromEntries(routes) });
    }, hosts);
    await waitForRules(session, ROUTES);

    const asked = hosts
      .filter((_, index) => index % 12 === 0)
      .flatMap((host, index) => lookAlikesOf(host, index * 12 + 1));
    expect(asked.filter(({ ruleId }) => ruleId === null).length).toBeGreaterThanOrEqual(1_000);
    const matched = await session.welcome.evaluate(
      (urls) =>
        Promise.all(
          urls.map(async (url) => {
            const { matchedRules } = await chrome.declarativeNetRequest.testMatchOutcome({
              url,
              type: 'main_frame' as chrome.declarativeNetRequest.ResourceType,
            });
            return matchedRules[0]?.ruleId ?? null;
          }),
        ),
      asked.map(({ url }) => url),
    );
    expect(asked.map(({ url }, index) => ({ url, ruleId: matched[index] }))).toEqual(asked);
    expect(session.airlock.errors).toEqual([]);
  } finally {
    await session.close();
  }
});
