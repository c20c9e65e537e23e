import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';

/** Ciphertext of AES-GCM, with the random number that it was made with; both in base64. */
export const sealedSchema = v.object({ iv: v.string(), ciphertext: v.string() });

export type Sealed = v.InferOutput<typeof sealedSchema>;

/** Fewer rounds than this are refused, also where someone changed what is stored. */
export const MIN_ROUNDS = 600_000;

/** After how many minutes without use the vault locks itself. */
export const IDLE_MINUTES = [5, 15, 60] as const;

export type IdleMinutes = (typeof IDLE_MINUTES)[number];

const vaultSchema = v.object({
  /** How the key of the vault is made of the passphrase; null where no passphrase was ever set. */
  lock: v.nullable(
    v.object({
      /** 16 random bytes, in base64. */
      salt: v.string(),
      rounds: v.pipe(v.number(), v.integer(), v.minValue(MIN_ROUNDS)),
      /** A known word, by which a passphrase is tried. */
      trial: sealedSchema,
    }),
  ),
  /** The long-lived keys by profile id, encrypted. */
  keys: v.record(v.string(), sealedSchema),
  idleMinutes: v.optional(v.picklist(IDLE_MINUTES), 15),
});

export type Vault = v.InferOutput<typeof vaultSchema>;

export const NO_VAULT: Vault = { lock: null, keys: {}, idleMinutes: 15 };

/** What is remembered on this device: ciphertext only. */
export const vaultItem = storedItem<Vault>({
  area: 'local',
  key: 'vault',
  schema: vaultSchema,
  fallback: NO_VAULT,
});

/** The key of the vault in base64 while it is unlocked, in memory; null while it is locked. */
export const vaultKeyItem = storedItem<string | null>({
  area: 'session',
  key: 'vault-key',
  schema: v.nullable(v.string()),
  fallback: null,
});
