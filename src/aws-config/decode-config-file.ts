import { type RefusedFile, refuseFile } from './file-refusals';

/** In bytes. The configuration of a thousand profiles is about 300 kB. */
export const MAX_FILE_BYTES = 1_000_000;

/** The text of a file, or why it is none. UTF-8, or UTF-16 with its mark, as Windows' Notepad writes it. */
export function decodeConfigFile(bytes: Uint8Array): string | RefusedFile {
  if (bytes.length > MAX_FILE_BYTES) return refuseFile('too-large');
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return text.includes('\0') ? refuseFile('binary') : text;
  } catch {
    return refuseFile('binary');
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
