import { isActiveTab } from '../../browser/tabs';
import { choicesItem, NO_CHOICES } from '../../environments/choices';
import { preferencesItem } from '../../settings/preferences';
import { inTurn } from '../collect/in-turn';
import type { Evidence } from '../evidence';
import type { Problem } from '../problem';
import { tabProblemsItem } from '../tab-problems';
import { automaticSignInsItem } from './automatic-sign-ins';
import { maySignInByItself } from './may-sign-in-by-itself';
import { signInAgain } from './sign-in-again';

/** Which problem was recognised in what was seen, by its id; null where that shows none. */
interface Recognised {
  readonly id: string;
  readonly problem: Problem | null;
}

/** What the explainer is to do about the problem that it recognised. */
export interface Reaction {
  readonly does: 'show' | 'stay-silent' | 'tell-of-sign-in';
  /** Whether to offer to sign in by itself from now on. */
  readonly offersAlways: boolean;
}

/** Notes which problem the page of a tab has, and decides what is to be shown of it. */
export function reactToProblem(tabId: number, recognised: Recognised, now: number): Promise<Reaction> {
  // After what came before it: the page may have been left, or have become another problem.
  return inTurn(tabId, () => react(tabId, recognised, now));
}

async function react(tabId: number, { id, problem }: Recognised, now: number): Promise<Reaction> {
  const { [tabId]: seen } = await tabProblemsItem.update((problems) => {
    const current = problems[tabId];
    if (current?.id !== id) return problems;
    // Closed was what the page had before: another problem of the same page is told.
    const isDismissed = current.isDismissed && current.problem === problem;
    return { ...problems, [tabId]: { ...current, problem, isDismissed } };
  });
  if (seen?.id !== id || problem === null) return { does: 'stay-silent', offersAlways: false };
  const choices = (await choicesItem.read())[seen.place?.environmentId ?? ''] ?? NO_CHOICES;
  const isSessionOver = problem === 'signed-out' && seen.place !== null;
  if (isSessionOver && wasSentAway(seen.evidence)) {
    const { [tabId]: automatic } = await automaticSignInsItem.read();
    const facts = { choices, isActiveTab: await isActiveTab(tabId), lastAt: automatic?.at ?? null };
    if (maySignInByItself(facts, now)) {
      await automaticSignInsItem.update((all) => ({ ...all, [tabId]: { at: now, isToBeTold: true } }));
      // What comes of it is kept with the opening, and told by the popup and the toolbar icon.
      signInAgain(tabId, now).catch(() => undefined);
      return { does: 'tell-of-sign-in', offersAlways: false };
    }
  }
  const { mutedProblems } = await preferencesItem.read();
  const isSilent = seen.isDismissed || mutedProblems.includes(problem);
  return {
    does: isSilent ? 'stay-silent' : 'show',
    offersAlways: isSessionOver && choices.stage !== 'production' && !choices.signsInByItself,
  };
}

/**
 * Whether a page or the single-page app itself went to where visitors without a session are sent. Where only calls
 * of a page that stays are refused, the user may be at work on it: nothing that was typed is lost without a click.
 */
function wasSentAway({ apiFailures, spaRoute }: Evidence): boolean {
  return apiFailures.length === 0 || spaRoute !== null;
}
