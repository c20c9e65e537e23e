import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Names of secrets by file: which of them each file of a folder holds, and in which form. */
export type Findings = readonly { readonly file: string; readonly secret: string; readonly form: string }[];

/**
 * Searches every file beneath a folder for secrets, by name: as they are, as UTF-16 and inside base64.
 * @throws Error when the folder holds no file, since nothing would then have been searched
 */
export function findInFiles(folder: string, secrets: Readonly<Record<string, string>>): Findings {
  const files = filesBeneath(folder);
  if (files.length === 0) throw new Error(`There is no file beneath ${folder}.`);
  const needles = Object.entries(secrets).flatMap(([secret, text]) =>
    formsOf(text).map(({ form, bytes }) => ({ secret, form, bytes })),
  );
  return files.flatMap((file) => {
    const content = readIfThere(file);
    return needles
      .filter(({ bytes }) => content.includes(bytes))
      .map(({ secret, form }) => ({ file: relative(folder, file), secret, form }));
  });
}

/** The files that hold any of the secrets, each once. */
export function filesIn(findings: Findings): string[] {
  return [...new Set(findings.map(({ file }) => file))].sort();
}

/** Whether any file beneath a folder holds the text, in any form; no, where there is no file. */
export function isInFiles(folder: string, text: string): boolean {
  const contents = filesBeneath(folder).map(readIfThere);
  return formsOf(text).some(({ bytes }) => contents.some((content) => content.includes(bytes)));
}

function filesBeneath(folder: string): string[] {
  return ifThere(() => readdirSync(folder, { withFileTypes: true }), []).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBeneath(path);
    return entry.isFile() ? [path] : [];
  });
}

/** The ways in which a text may be written into a file. */
function formsOf(text: string): { form: string; bytes: Buffer }[] {
  const base64 = [0, 1, 2].map((offset) => ({
    form: `base64 at ${offset}`,
    bytes: insideBase64(text, offset),
  }));
  return [
    { form: 'utf-8', bytes: Buffer.from(text) },
    { form: 'utf-16', bytes: Buffer.from(text, 'utf16le') },
    ...base64,
  ];
}

/** The characters that the base64 of anything with `text` at such an offset surely holds. */
function insideBase64(text: string, offset: number): Buffer {
  const coded = Buffer.from('\0'.repeat(offset) + text).toString('base64');
  const isolated = coded.slice(offset === 0 ? 0 : 4, Math.floor((offset + text.length) / 3) * 4);
  return Buffer.from(isolated);
}

function readIfThere(file: string): Buffer {
  return ifThere<Buffer>(() => readFileSync(file), Buffer.alloc(0));
}

/** A running browser removes files and folders at any moment; one that is gone holds nothing. */
function ifThere<Content>(read: () => Content, nothing: Content): Content {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return nothing;
    throw error;
  }
}
