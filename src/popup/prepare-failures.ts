import { questionFor } from '../profiles/ui/questions';
import { askedQuestion } from './asked-question';
import { followProfiles } from './follow-profiles';
import type { PopupStore } from './popup-store';

/** Fetches what the failures of a popup are shown with, so that they are there at once. */
export async function prepareFailures(store: PopupStore): Promise<void> {
  await followProfiles(store);
  const asked = askedQuestion(
    {
      failures: store.failures.value,
      looseFailure: null,
      environments: store.environments.value,
      profiles: store.profiles.value,
    },
    Date.now(),
  );
  if (asked !== null) await questionFor(asked.failure.code, asked.profile.source.kind)?.fetch();
}
