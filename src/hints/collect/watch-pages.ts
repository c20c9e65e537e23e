import { isSignInPost } from '../../airflow/sign-in-path';
import { clockOffsetItem } from '../../aws/clock-offset';
import { runPageScript } from '../../browser/page-scripts';
import type { RequestObservation } from '../../browser/requests';
import { isBeingOpened } from '../../sign-in/is-being-opened';
import { isToBeTold } from '../acts/automatic-sign-ins';
import { NETWORK_RULES } from '../rules/network-errors';
import { EXPLAINER_FILE } from '../scripts/script-files';
import { tabProblemsItem } from '../tab-problems';
import { evidenceOfRequest, evidenceOfSilence } from './evidence-of';
import { inTurn } from './in-turn';
import { findManagedHost } from './managed-host';
import { mayBeFailing } from './may-be-failing';
import { pickHeaders } from './named-headers';
import { nextTabPage } from './next-tab-page';
import { problemOfEmptyPage } from './problem-of-empty-page';
import { readSurroundings } from './read-surroundings';
import { forgetProblem, recordProblem } from './record-problem';
import { type TabPage, tabPagesItem } from './tab-pages';
import { dropWaitingReport } from './take-report';

/**
 * An answer that our script has not reported by so many ms later came without a page, or with one that shows nothing.
 * A page that AWS WAF challenges has mostly solved that by then, and loads anew.
 */
const REPORT_WITHIN_MS = 2_000;

/** Notes what a request tells about the page of its tab. A page that has come takes the problem before it away. */
export function notePage(observation: RequestObservation): Promise<void> {
  const { tabId, isPage, phase, url } = observation;
  if (!isPage || phase === 'answered') return Promise.resolve();
  if (phase === 'started') dropWaitingReport(tabId);
  return inTurn(tabId, async () => {
    if ((await findManagedHost(new URL(url))) === null) return forgetTabPage(tabId);
    await tabPagesItem.update((pages) => ({
      ...pages,
      [tabId]: nextTabPage(pages[tabId] ?? null, observation),
    }));
    if (phase === 'completed') await forgetProblem(tabId);
  });
}

/** Judges what happened in a tab that no opening is at work in. */
export function judgePage(observation: RequestObservation, now: number): Promise<void> {
  const { tabId, phase, isPage, url, method, status, headers } = observation;
  return inTurn(tabId, async () => {
    if (phase === 'failed') return judgeRequest(observation, now);
    if (phase !== 'completed') return;
    const isSuspect = mayBeFailing(status, pickHeaders(headers));
    if (!isPage && method === 'POST' && isSignInPost(new URL(url)) && isSuspect)
      return judgeRequest(observation, now);
    if (isPage && isSuspect) setTimeout(() => judgeSilence(observation), REPORT_WITHIN_MS);
    else if (isPage && (await isToBeTold(tabId))) await runPageScript(tabId, EXPLAINER_FILE);
  });
}

/** Forgets a tab that is closed, or shows a page that is none of Airlock's business. */
export async function forgetTabPage(tabId: number): Promise<void> {
  await forgetProblem(tabId);
  await tabPagesItem.update((pages) => {
    if (pages[tabId] === undefined) return pages;
    const { [tabId]: _, ...others } = pages;
    return others;
  });
}

async function judgeRequest(observation: RequestObservation, now: number): Promise<void> {
  const managed = await findManagedHost(new URL(observation.url));
  if (managed === null) return;
  const page = await readTabPage(observation.tabId);
  const around = await readSurroundings(managed, now);
  const evidence = evidenceOfRequest(observation, page, around, now + (await clockOffsetItem.read()));
  if (observation.error === null) return recordProblem(observation.tabId, managed, evidence, null, now);
  const rule = NETWORK_RULES.find(({ matches }) => matches(evidence));
  if (rule !== undefined && observation.isPage)
    await recordProblem(observation.tabId, managed, evidence, rule.problem, now);
}

/** The event before this timer keeps the worker alive for longer than it runs. */
async function judgeSilence({ tabId, requestId, url }: RequestObservation): Promise<void> {
  const now = Date.now();
  await inTurn(tabId, async () => {
    const [page, managed] = await Promise.all([readTabPage(tabId), findManagedHost(new URL(url))]);
    const { [tabId]: reported } = await tabProblemsItem.read();
    if (page?.requestId !== requestId || managed === null || reported !== undefined) return;
    if (await isBeingOpened(tabId)) return;
    const moment = now + (await clockOffsetItem.read());
    const evidence = evidenceOfSilence(page, await readSurroundings(managed, now), moment);
    const problem = evidence.hasEmptyBody ? problemOfEmptyPage(evidence) : null;
    await recordProblem(tabId, managed, evidence, problem, now);
  });
}

async function readTabPage(tabId: number): Promise<TabPage | null> {
  const { [tabId]: page } = await tabPagesItem.read();
  return page ?? null;
}
