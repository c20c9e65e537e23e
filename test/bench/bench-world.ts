import { connectByToken, grantAllWebServers } from '../e2e/harness/connect-by-token';
import { type ExtensionUnderTest, launchExtension } from '../e2e/harness/launch-extension';
import { credentialsInEveryForm } from '../simulator/credentials-text';
import { type Simulator, startSimulator } from '../simulator/start-simulator';
import { findPrincipal } from '../simulator/world';
import { worldWithManyEnvironments } from '../simulator/world-with-many-environments';

/** The built extension, connected to a simulated AWS with `size` environments. */
export interface BenchWorld {
  airlock: ExtensionUnderTest;
  simulator: Simulator;
  close(): Promise<void>;
}

export async function createBenchWorld(size: number): Promise<BenchWorld> {
  const simulator = await startSimulator({ world: worldWithManyEnvironments(size) });
  const airlock = await launchExtension({ simulator });
  async function close(): Promise<void> {
    await airlock.close();
    await simulator.close();
  }
  try {
    const credentials = credentialsInEveryForm(findPrincipal(simulator.world, 'admin'))['process'] ?? '';
    const startedAt = performance.now();
    const welcome = await connectByToken(airlock, credentials, 180_000);
    console.log(`${size} environments listed in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    await grantAllWebServers(welcome);
    await welcome.close();
    return { airlock, simulator, close };
  } catch (error) {
    await close();
    throw error;
  }
}
