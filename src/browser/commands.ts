import { browser } from './extension-api';

/** A keyboard shortcut as the browser has it now. */
export interface Shortcut {
  /** The key of the manifest, such as `_execute_action`. */
  readonly command: string;
  /** As the browser writes it, such as `Ctrl+Shift+Y`; empty where none is assigned. */
  readonly keys: string;
}

/**
 * The shortcuts of this extension. A suggested key may be taken by another extension, and the user may
 * change it: only the browser knows.
 */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, shortcut }) => ({ command: name ?? '', keys: shortcut ?? '' }));
}
