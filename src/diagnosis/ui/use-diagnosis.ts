import { useEffect, useRef, useState } from 'preact/hooks';
import { environmentsItem } from '../../environments/environment';
import { useGrantedPatterns } from '../../hosts/ui/use-granted-patterns';
import { askWorker } from '../ask-worker';
import type { CheckId } from '../check';
import { CHECKS } from '../check-list';
import type { Finding } from '../finding';
import { readContext } from '../read-context';
import { runChecks } from '../run-checks';

export type Findings = Readonly<Partial<Record<CheckId, Finding>>>;

export interface Diagnosis {
  readonly findings: Findings;
  readonly isRunning: boolean;
  run(): void;
}

/** Runs all checks at once, again whenever the user gives or takes access, and on demand. */
export function useDiagnosis(environmentId: string): Diagnosis {
  const granted = useGrantedPatterns();
  const [findings, setFindings] = useState<Findings>({});
  const [isRunning, setRunning] = useState(true);
  const latest = useRef(0);

  async function run(patterns: readonly string[]): Promise<void> {
    latest.current += 1;
    const own = latest.current;
    setRunning(true);
    setFindings({});
    // Read anew: an earlier run may have learnt something of the environment.
    const environment = (await environmentsItem.read()).find(({ id }) => id === environmentId);
    if (environment !== undefined) {
      const context = await readContext(environment, patterns, Date.now());
      await runChecks(CHECKS, { ...context, ask: askWorker(environment) }, (id, finding) => {
        if (own === latest.current) setFindings((all) => ({ ...all, [id]: finding }));
      });
    }
    if (own === latest.current) setRunning(false);
  }

  useEffect(() => {
    if (granted !== undefined) void run(granted);
  }, [granted, environmentId]);

  return { findings, isRunning, run: () => void run(granted ?? []) };
}
