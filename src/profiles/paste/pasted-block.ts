import { type RefusedPaste, refusePaste } from './paste-refusals';
import type { PastedForm } from './pasted-credentials';

/** What a name in the pasted text stands for. */
export type PastedField =
  | 'accessKeyId'
  | 'secretAccessKey'
  | 'sessionToken'
  | 'expiration'
  | 'region'
  | 'defaultRegion'
  | 'profileName';

export interface PastedValue {
  text: string;
  line: number;
}

/** The values that belong together, not checked yet: one JSON object, one INI section, or all the lines. */
export interface PastedBlock {
  form: PastedForm;
  profileName: string | null;
  /** Where the block begins. */
  line: number;
  values: Map<PastedField, PastedValue>;
}

const NAME_OF_FIELD: Record<PastedField, string> = {
  accessKeyId: 'AWS_ACCESS_KEY_ID',
  secretAccessKey: 'AWS_SECRET_ACCESS_KEY',
  sessionToken: 'AWS_SESSION_TOKEN',
  expiration: 'AWS_CREDENTIAL_EXPIRATION',
  region: 'AWS_REGION',
  defaultRegion: 'AWS_DEFAULT_REGION',
  profileName: 'AWS_PROFILE',
};

/**
 * Adds a value to the block. An empty value is none (`set AWS_SESSION_TOKEN=` clears the variable), and the
 * same value twice is one (some tools write the token under two names).
 */
export function addValue(block: PastedBlock, field: PastedField, value: PastedValue): RefusedPaste | null {
  if (value.text === '') return null;
  const known = block.values.get(field);
  if (known === undefined) {
    block.values.set(field, value);
    return null;
  }
  if (known.text === value.text) return null;
  if (field === 'accessKeyId') return refusePaste('too-many-keys', value.line);
  return refusePaste('duplicated-value', value.line, NAME_OF_FIELD[field]);
}

/** Whether the block holds any part of a key. */
export function holdsKeyMaterial({ values }: PastedBlock): boolean {
  return values.has('accessKeyId') || values.has('secretAccessKey') || values.has('sessionToken');
}
