import type { Simulator } from '../../simulator/start-simulator';
import type { BenchWorld } from '../bench-world';

/** The environment that rows open. */
export function firstEnvironment({ world }: Simulator): { name: string; host: string; region: string } {
  const [first] = world.environments;
  if (!first?.webServerHost) throw new Error('The world has no environment with a web server.');
  return { name: first.name, host: first.webServerHost, region: first.region };
}

interface Navigation {
  /** Host whose web server hears of the navigation. */
  host: string;
  operation: 'page' | 'sign-in-page';
  /** Whether the tab signs in, and is left to do so before it is closed. */
  signsIn?: boolean;
}

/**
 * From a key press to the moment at which the web server hears of the navigation it causes, in ms. The tab
 * that opened is closed afterwards.
 */
export async function timeToNavigation(
  { airlock, simulator }: BenchWorld,
  { host, operation, signsIn = false }: Navigation,
  press: () => Promise<void>,
): Promise<number> {
  const after = simulator.requests.at(-1)?.number ?? 0;
  const heard = simulator.waitForRequest((seen) => seen.host === host && seen.operation === operation, {
    after,
  });
  const startedAt = performance.now();
  await press();
  await heard;
  const duration = performance.now() - startedAt;
  const tab = await airlock.waitForTab((url) => url.startsWith(`https://${host}/`));
  if (signsIn) await tab.waitForSelector('[data-testid=signed-in-as]');
  await tab.close();
  return duration;
}
