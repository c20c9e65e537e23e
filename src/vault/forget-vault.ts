import { profilesItem } from '../profiles/profile';
import { lockVault } from './lock-vault';
import { vaultItem } from './vault-item';

/** Removes every remembered key and the passphrase. The profiles stay, and ask for their keys when they are needed. */
export async function forgetVault(): Promise<void> {
  await lockVault();
  await vaultItem.update(({ idleMinutes }) => ({ lock: null, keys: {}, idleMinutes }));
  await profilesItem.update((profiles) =>
    profiles.map((profile) =>
      profile.source.kind === 'stored-key' ? { ...profile, source: { kind: 'pasted' } } : profile,
    ),
  );
}
