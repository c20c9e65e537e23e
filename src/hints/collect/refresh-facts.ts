import { runPageScript } from '../../browser/page-scripts';
import { refreshEnvironment } from '../../environments/add-environment';
import { type Environment, environmentsItem } from '../../environments/environment';
import type { Evidence } from '../evidence';
import { EXPLAINER_FILE } from '../scripts/script-files';
import { tabProblemsItem } from '../tab-problems';
import { environmentFacts } from './environment-facts';
import type { ManagedHost } from './managed-host';

/** What AWS told so short a time ago, in ms, is not asked again. */
const FRESH_FOR_MS = 60_000;

/** Whether the state of the environment may explain what was seen, and is not known well enough. Pure. */
export function isStateWanted(environment: Environment | null, evidence: Evidence, now: number): boolean {
  const isServersFault = evidence.networkError !== null || evidence.status >= 500;
  if (environment === null || environment.profileId === null || !isServersFault) return false;
  return environment.seenAt === null || now - environment.seenAt > FRESH_FOR_MS;
}

/**
 * Asks AWS for the state of the environment behind a problem that was just recorded, and ranks its causes anew:
 * an update explains a 502. Never rejects; without an answer the advice stays as it is.
 */
export async function refreshFacts(tabId: number, managed: ManagedHost, now: number): Promise<void> {
  const id = managed.environment?.id ?? '';
  const { [tabId]: before } = await tabProblemsItem.read();
  try {
    await refreshEnvironment(id);
  } catch {
    return;
  }
  const environment = (await environmentsItem.read()).find((known) => known.id === id) ?? null;
  const facts = environmentFacts({ ...managed, environment }, now);
  let isKept = false;
  await tabProblemsItem.update((problems) => {
    const current = problems[tabId];
    isKept = current !== undefined && current.id === before?.id;
    if (current === undefined || !isKept) return problems;
    return { ...problems, [tabId]: { ...current, evidence: { ...current.evidence, environment: facts } } };
  });
  if (isKept && before?.hasPage === true) await runPageScript(tabId, EXPLAINER_FILE);
}
