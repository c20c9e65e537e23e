import { existsSync, mkdirSync, watch } from 'node:fs';
import { isInFiles } from './find-in-files';

/** Waits until a file right in a folder holds the text. The folder is made where it is not there yet. */
export function waitForTextInFiles(folder: string, text: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  return new Promise((resolve, reject) => {
    const watcher = watch(folder, look);
    watcher.on('error', reject);
    function look(): void {
      // The folder may go with the profile, when a test ends before.
      if (existsSync(folder) && !isInFiles(folder, text)) return;
      watcher.close();
      resolve();
    }
    look();
  });
}
