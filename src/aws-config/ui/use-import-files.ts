import { useEffect, useRef, useState } from 'preact/hooks';
import { decodeConfigFile, MAX_FILE_BYTES } from '../decode-config-file';
import { type RefusedFile, refuseFile } from '../file-refusals';
import { type ConfigDocument, readConfigDocument } from '../read-config-document';

/** A file that was picked, or the pasted text, whose name is empty. */
export interface ReadFile {
  readonly fileName: string;
  readonly read: ConfigDocument | RefusedFile;
}

/** The files that were picked, dropped or pasted so far. One of the same name replaces the earlier one. */
export function useImportFiles() {
  const [files, setFiles] = useState<readonly ReadFile[]>([]);
  const box = useRef<HTMLTextAreaElement>(null);

  function put(added: readonly ReadFile[]): void {
    const names = added.map(({ fileName }) => fileName);
    setFiles((earlier) => [...earlier.filter(({ fileName }) => !names.includes(fileName)), ...added]);
  }

  function remove(fileName: string): void {
    if (fileName === '' && box.current !== null) box.current.value = '';
    setFiles((earlier) => earlier.filter((file) => file.fileName !== fileName));
  }

  function clear(): void {
    if (box.current !== null) box.current.value = '';
    setFiles([]);
  }

  useEffect(() => {
    // Chrome keeps the text of fields for going back, and in the files of the session.
    window.addEventListener('pagehide', clear);
    return () => window.removeEventListener('pagehide', clear);
  }, []);

  return {
    files,
    box,
    remove,
    clear,
    async addFiles(picked: readonly File[]): Promise<void> {
      put(await Promise.all(picked.map(readFile)));
    },
    readBox(): void {
      const text = box.current?.value ?? '';
      if (text.trim() === '') remove('');
      else put([{ fileName: '', read: readConfigDocument('', text) }]);
    },
  };
}

export type ImportFiles = ReturnType<typeof useImportFiles>;

/** What is too large is not read at all; what the browser cannot read is no file of profiles either. */
async function readFile(file: File): Promise<ReadFile> {
  const fileName = file.name;
  if (file.size > MAX_FILE_BYTES) return { fileName, read: refuseFile('too-large') };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { fileName, read: refuseFile('unreadable') };
  const text = decodeConfigFile(new Uint8Array(bytes));
  return { fileName, read: typeof text === 'string' ? readConfigDocument(fileName, text) : text };
}
