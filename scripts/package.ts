/** `npm run package`: the zip for the store, byte for byte the same for the same `dist/`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

const PROJECT = resolve(import.meta.dirname, '..');
const DIST = join(PROJECT, 'dist');
/** A zip has no time zone; the earliest date it knows makes every run the same. */
const NO_DATE = new Date(1980, 0, 1);
/** https://developer.chrome.com/docs/extensions/reference/manifest/description */
const DESCRIPTION_LIMIT = 132;

interface Manifest {
  version: string;
  description: string;
}

function readJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(join(DIST, path), 'utf8'));
}

function filesToShip(): string[] {
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => relative(DIST, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The store refuses a longer description, and says so only after the upload. */
function checkDescriptions({ description }: Manifest): void {
  const key = /^__MSG_(.+)__$/.exec(description)?.[1];
  if (key === undefined) throw new Error('The description of the manifest is not an interface string.');
  for (const locale of readdirSync(join(DIST, '_locales'))) {
    const messages = readJson<Record<string, { message: string }>>(`_locales/${locale}/messages.json`);
    const length = messages[key]?.message.length ?? 0;
    if (length === 0 || length > DESCRIPTION_LIMIT) {
      throw new Error(
        `${key} in ${locale} has ${length} characters; the store takes 1 to ${DESCRIPTION_LIMIT}.`,
      );
    }
  }
}

const manifest = readJson<Manifest>('manifest.json');
checkDescriptions(manifest);
const files = filesToShip();
const contents: Zippable = {};
for (const path of files) contents[path] = readFileSync(join(DIST, path));
const zip = zipSync(contents, { level: 9, mtime: NO_DATE });
const name = `airlock-for-mwaa-${manifest.version}.zip`;
writeFileSync(join(PROJECT, name), zip);
const digest = createHash('sha256').update(zip).digest('hex');
console.log(`${name}: ${files.length} files, ${(zip.length / 1000).toFixed(0)} kB, sha256 ${digest}`);
