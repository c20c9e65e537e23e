import { profilesItem } from '../profiles/profile';
import type { PopupStore } from './popup-store';

/** Brings the profiles into the popup, and keeps them up to date. Called again it does nothing. */
export async function followProfiles(store: PopupStore): Promise<void> {
  if (followed.has(store)) return followed.get(store);
  const first = readAndWatch(store);
  followed.set(store, first);
  await first;
}

const followed = new WeakMap<PopupStore, Promise<void>>();

async function readAndWatch(store: PopupStore): Promise<void> {
  profilesItem.watch((profiles) => {
    store.profiles.value = profiles;
  });
  store.profiles.value = await profilesItem.read();
}
