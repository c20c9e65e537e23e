import { type RefusedPaste, refusePaste } from './paste-refusals';
import { addValue, holdsKeyMaterial, type PastedBlock, type PastedField } from './pasted-block';
import type { PastedForm } from './pasted-credentials';
import { type JsonLeaf, scanJson } from './scan-json';

/**
 * Keys of the JSON that AWS hands out, in lower case, as services differ in it.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 * https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_GetRoleCredentials.html
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html (`Token`)
 */
const FIELD_OF_KEY: ReadonlyMap<string, PastedField> = new Map([
  ['accesskeyid', 'accessKeyId'],
  ['secretaccesskey', 'secretAccessKey'],
  ['sessiontoken', 'sessionToken'],
  ['token', 'sessionToken'],
  ['expiration', 'expiration'],
  ['aws_access_key_id', 'accessKeyId'],
  ['aws_secret_access_key', 'secretAccessKey'],
  ['aws_session_token', 'sessionToken'],
]);

/** Reads one JSON text: the object in it that holds keys, at the top or under a wrapper such as `Credentials`. */
export function readJsonForm(lines: readonly string[]): PastedBlock | RefusedPaste {
  const scan = scanJson(lines.join('\n'));
  if (scan.kind === 'malformed') return refusePaste('json-malformed', scan.line);
  const blocks = new Map<number, PastedBlock>();
  for (const leaf of scan.leaves) {
    const refused = takeLeaf(blocks, leaf);
    if (refused !== null) return refused;
  }
  const [block, other] = [...blocks.values()].filter(holdsKeyMaterial);
  if (block === undefined) return refusePaste('not-recognised');
  return other === undefined ? block : refusePaste('too-many-keys', other.line);
}

function takeLeaf(blocks: Map<number, PastedBlock>, leaf: JsonLeaf): RefusedPaste | null {
  const field = FIELD_OF_KEY.get(leaf.key.toLowerCase());
  if (field === undefined || leaf.value === null) return null;
  const block = blocks.get(leaf.owner) ?? {
    form: formOfWrapper(leaf.ownerKey),
    profileName: null,
    line: leaf.line,
    values: new Map(),
  };
  blocks.set(leaf.owner, block);
  if (leaf.key === 'Token' && block.form === 'process-json') block.form = 'container-json';
  return addValue(block, field, { text: String(leaf.value).trim(), line: leaf.line });
}

function formOfWrapper(wrapper: string): PastedForm {
  if (wrapper === '') return 'process-json';
  return wrapper.toLowerCase() === 'rolecredentials' ? 'sso-role-json' : 'assume-role-json';
}
