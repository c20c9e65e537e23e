import { credentialsInEveryForm } from '../../simulator/credentials-text';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/start-simulator';
import { findPrincipal } from '../../simulator/world';
import { type ExtensionOptions, type ExtensionUnderTest, launchExtension } from '../harness/launch-extension';

/** A simulated AWS and a browser with the extension, newly installed, that reaches nothing else. */
export interface Session {
  readonly simulator: Simulator;
  readonly airlock: ExtensionUnderTest;
  /** What a principal of the simulated AWS pastes; by default the output for `credential_process`. */
  credentials(principal: string, form?: string): string;
  /** Ends browser and simulator. */
  close(): Promise<void>;
}

export type SessionOptions = Pick<
  SimulatorOptions,
  'world' | 'switches' | 'now' | 'unresolvedHosts' | 'isHttp1Only'
> &
  Omit<ExtensionOptions, 'simulator'> & {
    /** Changes how the browser reaches the simulator: a proxy before it, say, or a certificate not trusted. */
    changeFlags?: (flags: readonly string[]) => readonly string[];
  };

export async function startSession({
  world,
  switches,
  now,
  unresolvedHosts = [],
  isHttp1Only = false,
  changeFlags = (flags) => flags,
  ...options
}: SessionOptions = {}): Promise<Session> {
  const simulator = await startSimulator({
    ...(world && { world }),
    ...(switches && { switches }),
    ...(now && { now }),
    unresolvedHosts,
    isHttp1Only,
  });
  try {
    const airlock = await launchExtension({
      ...options,
      simulator: { chromeFlags: changeFlags(simulator.chromeFlags) },
    });
    return {
      simulator,
      airlock,
      credentials(principal, form = 'process') {
        const text = credentialsInEveryForm(findPrincipal(simulator.world, principal))[form];
        if (text === undefined) throw new Error(`The simulator writes no credentials in the form "${form}".`);
        return text;
      },
      async close() {
        await airlock.close();
        await simulator.close();
      },
    };
  } catch (error) {
    await simulator.close();
    throw error;
  }
}
