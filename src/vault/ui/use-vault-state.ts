import { useStored, useStoredPart } from '../../ui/use-stored';
import { type IdleMinutes, vaultItem, vaultKeyItem } from '../vault-item';

/** How the vault is. `empty`: it holds no key, and whoever sets a passphrase opens it. */
export interface VaultState {
  readonly kind: 'empty' | 'locked' | 'unlocked';
  readonly count: number;
  readonly idleMinutes: IdleMinutes;
}

/** The state of the vault, kept up to date; undefined until it was read. The key itself does not stay in the page. */
export function useVaultState(): VaultState | undefined {
  const vault = useStored(vaultItem);
  const isUnlocked = useStoredPart(vaultKeyItem, (key) => key !== null);
  if (vault === undefined || isUnlocked === undefined) return undefined;
  const { keys, idleMinutes } = vault;
  const count = Object.keys(keys).length;
  const locked = count === 0 ? 'empty' : 'locked';
  return { kind: isUnlocked ? 'unlocked' : locked, count, idleMinutes };
}
