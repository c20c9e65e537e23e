import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/start-simulator';
import { createSwitches } from '../../simulator/switches';

/** One simulator for the tests of a file, put back to its defaults before each of them. */
export function useSimulator(options: SimulatorOptions = {}): { readonly current: Simulator } {
  let simulator: Simulator | undefined;
  beforeAll(async () => {
    simulator = await startSimulator(options);
  });
  beforeEach(() => {
    Object.assign(current().switches, createSwitches(options.switches));
    current().faults.clear();
    current().clearRequests();
    current().sessions.endAll();
    current().clock.set((options.now ?? Date.now)());
  });
  afterAll(() => simulator?.close());

  function current(): Simulator {
    if (!simulator) throw new Error('The simulator has not started yet.');
    return simulator;
  }
  return {
    get current() {
      return current();
    },
  };
}
