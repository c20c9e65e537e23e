import type { EnvironmentChoices } from '../../environments/choices';

/** A second attempt in one tab waits for so long, in ms: a session that ends at once is no reason for a loop. */
export const SIGN_IN_BY_ITSELF_EVERY_MS = 2 * 60_000;

/** What decides whether Airlock may sign in without being asked. */
export interface SignInByItselfFacts {
  readonly choices: EnvironmentChoices;
  /** The user looks at the tab. */
  readonly isActiveTab: boolean;
  /** When that was done in this tab before, in ms since the epoch; null if never. */
  readonly lastAt: number | null;
}

/**
 * Whether a session that is over is renewed without a click: only where the user ticked it for the environment,
 * never in production, never in a tab that the user does not see, and never twice in a row. Pure.
 */
export function maySignInByItself(
  { choices, isActiveTab, lastAt }: SignInByItselfFacts,
  now: number,
): boolean {
  if (!choices.signsInByItself || choices.stage === 'production' || !isActiveTab) return false;
  return lastAt === null || Math.abs(now - lastAt) >= SIGN_IN_BY_ITSELF_EVERY_MS;
}
