import type { ExtensionUnderTest } from '../e2e/harness/launch-extension';
import { startConnected } from '../e2e/opening/connected-session';
import type { Simulator } from '../simulator/start-simulator';
import type { World } from '../simulator/world';
import { worldWithManyEnvironments } from '../simulator/world-with-many-environments';

/** The built extension, connected to a simulated AWS with `size` environments. */
export interface BenchWorld {
  airlock: ExtensionUnderTest;
  simulator: Simulator;
  close(): Promise<void>;
}

/** What a discovery leaves is put into storage: discovering is not what the rows measure. */
export async function createBenchWorld(size: number): Promise<BenchWorld> {
  const session = await startConnected({ world: worldWithManyEnvironments(size), hosts: [] });
  const { airlock, simulator, welcome, close } = session;
  try {
    await airlock.acceptHostPrompts();
    // Host by host, as users give access: Chrome looks through as many patterns as theirs does.
    await welcome.evaluate(
      (origins) => chrome.permissions.request({ origins }),
      hostPatterns(simulator.world),
    );
    await airlock.openTab('about:blank');
    // It would draw every change of the list while something else is measured.
    await welcome.close();
    return { airlock, simulator, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function hostPatterns({ environments }: World): string[] {
  const regions = new Set(environments.map(({ region }) => region));
  const apiHosts = [...regions].flatMap((region) => [
    `api.airflow.${region}.amazonaws.com`,
    `env.airflow.${region}.amazonaws.com`,
    `sts.${region}.amazonaws.com`,
  ]);
  const webServers = environments.flatMap(({ webServerHost }) => webServerHost ?? []);
  return [...apiHosts, ...webServers].map((host) => `https://${host}/*`);
}
