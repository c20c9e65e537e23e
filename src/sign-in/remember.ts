import type { SignInPath } from '../airflow/sign-in-path';
import type { Opening } from './opening';
import { signInHistoryItem } from './sign-in-history';
import { webSessionsItem } from './web-sessions';

/** Remembers when an environment was opened last. */
export async function rememberOpened(environmentId: string, now: number): Promise<void> {
  await signInHistoryItem.update((history) => ({
    ...history,
    [environmentId]: { signInPath: history[environmentId]?.signInPath ?? null, lastOpenedAt: now },
  }));
}

/** Remembers a sign-in that the web server accepted: the session, who it is for, and the path that worked. */
export async function rememberSession(opening: Opening, signInPath: SignInPath, now: number): Promise<void> {
  const { environmentId, authority, iamIdentity, airflowIdentity } = opening;
  if (authority === null) return;
  await webSessionsItem.update((sessions) => ({
    ...sessions,
    [environmentId]: { signedInAt: now, authority, iamIdentity, airflowIdentity },
  }));
  await signInHistoryItem.update((history) => ({
    ...history,
    [environmentId]: { lastOpenedAt: history[environmentId]?.lastOpenedAt ?? now, signInPath },
  }));
}

/** Forgets a session that turned out to be over. */
export async function forgetSession(environmentId: string): Promise<void> {
  await webSessionsItem.update((sessions) => {
    if (sessions[environmentId] === undefined) return sessions;
    const { [environmentId]: _, ...others } = sessions;
    return others;
  });
}
