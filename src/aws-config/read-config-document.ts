import type { ConfigText } from './config-text';
import { type RefusedFile, refuseFile } from './file-refusals';
import { readConfigText } from './read-config-text';
import type { ConfigFileKind } from './section-name';

/** A file or a pasted text that is understood. */
export interface ConfigDocument extends ConfigText {
  readonly kind: 'understood';
  /** The name of the file; empty for pasted text. */
  readonly fileName: string;
  readonly file: ConfigFileKind;
}

const BYTE_ORDER_MARK = /^\uFEFF/;

/** Reads the text of a file, or says why it is no file of profiles. An empty name is pasted text. */
export function readConfigDocument(fileName: string, written: string): ConfigDocument | RefusedFile {
  const text = written.replace(BYTE_ORDER_MARK, '');
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const first = lines.findIndex((line) => line !== '' && !/^[#;]/.test(line));
  if (first < 0) return refuseFile('empty');
  const opening = lines[first] ?? '';
  if (/^-----BEGIN /.test(opening)) return refuseFile('pem', first + 1);
  if (/^(?:\{|\[\s*(?:$|[{["\d]))/.test(opening)) return refuseFile('json', first + 1);
  if (opening.startsWith('<')) return refuseFile('markup', first + 1);

  const read = readConfigText(text);
  if (read.sections.length === 0) return refuseFile('no-header', first + 1);
  const settings = read.sections.reduce((count, section) => count + section.settings.size, 0);
  const [fault] = read.faults;
  if (fault !== undefined && read.faults.length > settings + read.sections.length) {
    return refuseFile('mostly-unreadable', fault.line);
  }
  return { kind: 'understood', fileName, file: fileKindOf(fileName), ...read };
}

/** By the name that the file has in `~/.aws`. A copy under another name is read as either. */
function fileKindOf(fileName: string): ConfigFileKind {
  const name = fileName.toLowerCase();
  if (name === 'config') return 'config';
  return name === 'credentials' ? 'credentials' : 'any';
}
