import { preferencesItem } from '../../settings/preferences';
import type { Problem } from '../problem';

/** Shows no more banners for a problem. The settings take it back. */
export async function muteProblem(problem: Problem): Promise<void> {
  await preferencesItem.update((preferences) => ({
    ...preferences,
    mutedProblems: [...new Set([...preferences.mutedProblems, problem])],
  }));
}
