import { choicesItem, type EnvironmentChoices } from '../environments/choices';
import { type Environment, environmentsItem } from '../environments/environment';
import { type Opening, openingsItem } from '../sign-in/opening';
import { type SignInHistory, signInHistoryItem } from '../sign-in/sign-in-history';
import { type WebSession, webSessionsItem } from '../sign-in/web-sessions';

/** What the popup shows first, as it rests in storage. */
export interface PopupData {
  environments: readonly Environment[];
  choices: Readonly<Record<string, EnvironmentChoices>>;
  sessions: Readonly<Record<string, WebSession>>;
  openings: readonly Opening[];
  history: SignInHistory;
}

/** Reads everything at once. */
export async function readPopupData(): Promise<PopupData> {
  const [environments, choices, sessions, openings, history] = await Promise.all([
    environmentsItem.read(),
    choicesItem.read(),
    webSessionsItem.read(),
    openingsItem.read(),
    signInHistoryItem.read(),
  ]);
  return { environments, choices, sessions, openings, history };
}

/**
 * Calls back with each part that changes. The history is left out: a row that has just been clicked must not
 * jump to another place in the list.
 * @returns the function that stops it
 */
export function watchPopupData(onChange: (change: Partial<PopupData>) => void): () => void {
  const stops = [
    environmentsItem.watch((environments) => onChange({ environments })),
    choicesItem.watch((choices) => onChange({ choices })),
    webSessionsItem.watch((sessions) => onChange({ sessions })),
    openingsItem.watch((openings) => onChange({ openings })),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
