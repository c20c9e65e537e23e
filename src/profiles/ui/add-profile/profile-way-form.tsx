import type { ProfileFormProps } from './profile-form';
import { PROFILE_WAYS } from './profile-ways';

/** The form of the way with this id; nothing for another id. */
export function ProfileWayForm({ wayId, onAdded }: ProfileFormProps & { wayId: string }) {
  const way = PROFILE_WAYS.find(({ id }) => id === wayId);
  // By its key: what one form holds is nothing to the next.
  return way === undefined ? null : <way.Form key={way.id} onAdded={onAdded} />;
}
