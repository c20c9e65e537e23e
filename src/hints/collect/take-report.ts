import { isSignedOutPage } from '../../airflow/sign-in-path';
import { clockOffsetItem } from '../../aws/clock-offset';
import { readTabUrl } from '../../browser/tabs';
import { isBeingOpened } from '../../sign-in/is-being-opened';
import type { PageMessage } from '../page-message';
import { isSignInRequestPath } from '../rules/paths';
import type { TabProblem } from '../tab-problem';
import { tabProblemsItem } from '../tab-problems';
import { evidenceOfReport } from './evidence-of';
import { inTurn } from './in-turn';
import { findManagedHost } from './managed-host';
import { landingPageIn } from './next-tab-page';
import { readSurroundings } from './read-surroundings';
import { recordProblem } from './record-problem';
import { type TabPage, tabPagesItem } from './tab-pages';

/** The page that a report is from, as Chrome tells it. The fragment of `url` may be a token. */
export interface ReportingPage {
  readonly tabId: number;
  readonly url: string;
}

/**
 * Reports that came while an opening was at work in their tab: they count if it fails there. Lost with the
 * worker, as the page is by then.
 */
const waiting = new Map<number, { message: PageMessage; from: ReportingPage }>();

/** Takes what the reader told about a page of a managed host. */
export function takeReport(message: PageMessage, from: ReportingPage, now: number): Promise<void> {
  return inTurn(from.tabId, async () => {
    waiting.delete(from.tabId);
    const url = new URL(from.url);
    const managed = await findManagedHost(url);
    if (managed === null) return;
    if (await isBeingOpened(from.tabId)) {
      waiting.set(from.tabId, { message, from });
      return;
    }
    if (isOvertaken(message, (await tabProblemsItem.read())[from.tabId])) return;
    const page = await keepLandingPage(message, from.tabId, url);
    const around = await readSurroundings(managed, now);
    const moment = now + (await clockOffsetItem.read());
    await recordProblem(
      from.tabId,
      managed,
      evidenceOfReport(message, url.host, page, around, moment),
      null,
      now,
    );
  });
}

/** Takes the reports that waited for an opening which is over by now, of pages that are still shown. */
export async function takeWaitingReports(now: number): Promise<void> {
  for (const { message, from } of [...waiting.values()]) {
    if (await isBeingOpened(from.tabId)) continue;
    // A report can come after the request for the next page, and would be taken for one of that page.
    if (await isShown(from)) await takeReport(message, from, now);
    else waiting.delete(from.tabId);
  }
}

/** Whether the tab still shows the page; the sign-in page drops the fragment of its address by itself. */
async function isShown({ tabId, url }: ReportingPage): Promise<boolean> {
  const withoutFragment = (address: string): string => address.replace(/#.*$/, '');
  const shown = await readTabUrl(tabId);
  return shown !== null && withoutFragment(shown) === withoutFragment(url);
}

/** The page before this one no longer counts. */
export function dropWaitingReport(tabId: number): void {
  waiting.delete(tabId);
}

/** A sign-in page that shows nothing says less than the refused request of its script, which is known already. */
function isOvertaken({ report }: PageMessage, known: TabProblem | undefined): boolean {
  return report.status < 400 && known?.hasPage === true && isSignInRequestPath(known.evidence.path);
}

/** What requests told of the page, and where to return to: there, or where the user was sent away from. */
async function keepLandingPage({ cameFrom, report }: PageMessage, tabId: number, url: URL): Promise<TabPage> {
  const shown = new URL(cameFrom ?? url.href, url);
  const asked = landingPageIn(shown);
  const { [tabId]: page } = await tabPagesItem.update((pages) => {
    const known = pages[tabId] ?? null;
    const isOfPage = known?.host === url.host && known.path === report.path;
    const current = isOfPage ? known : unrequestedPage(url, report.status);
    // A page for visitors without a session names at most what the requests before it told in full.
    const landingPage = isSignedOutPage(shown) ? (current.landingPage ?? asked) : asked;
    return { ...pages, [tabId]: { ...current, landingPage } };
  });
  return page ?? unrequestedPage(url, report.status);
}

/** A page that no request was seen for: Back showed it as it was left. */
function unrequestedPage({ host, pathname }: URL, status: number): TabPage {
  const unknown = { requestId: '', landingPage: null, headers: {}, redirectCount: 0, tokenExpiresAt: null };
  return { ...unknown, host, path: pathname, status };
}
