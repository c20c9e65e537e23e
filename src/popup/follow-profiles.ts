import { batch } from '@preact/signals';
import { type Profile, profilesItem } from '../profiles/profile';
import type { PopupStore } from './popup-store';
import '../profiles/ui/profile-colour.css';
import './profile-marks.css';

/** Brings the profiles into the popup, and keeps them up to date. Called again it does nothing. */
export async function followProfiles(store: PopupStore): Promise<void> {
  if (followed.has(store)) return followed.get(store);
  const first = readAndWatch(store);
  followed.set(store, first);
  await first;
}

const followed = new WeakMap<PopupStore, Promise<void>>();

async function readAndWatch(store: PopupStore): Promise<void> {
  profilesItem.watch((profiles) => take(store, profiles));
  take(store, await profilesItem.read());
}

function take(store: PopupStore, profiles: readonly Profile[]): void {
  const marks = new Map(
    profiles.flatMap(({ id, colour }) =>
      colour === undefined ? [] : [[id, `marked profile-colour-${colour}`]],
    ),
  );
  batch(() => {
    store.profiles.value = profiles;
    store.markOf.value = ({ profileId }) => marks.get(profileId ?? '') ?? '';
  });
}
