import type { Scripting } from 'webextension-polyfill';
import { browser } from './extension-api';

/** A script that Chrome runs on pages by itself. */
export interface PageScript {
  readonly id: string;
  /** A file of `dist/`. */
  readonly file: string;
  readonly matches: readonly string[];
}

/** The patterns that the script of this id is registered for; null where it is not registered. */
export async function readPageScriptMatches(id: string): Promise<string[] | null> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  return script === undefined ? null : (script.matches ?? []);
}

/** Registers a script, in the place of the one of this id. It runs in the page of a tab, once it is idle. */
export async function registerPageScript({ id, file, matches }: PageScript, isKnown: boolean): Promise<void> {
  const script: Scripting.RegisteredContentScript = {
    id,
    js: [file],
    matches: [...matches],
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (isKnown) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

export async function unregisterPageScript(id: string): Promise<void> {
  await browser.scripting.unregisterContentScripts({ ids: [id] });
}

/** Runs a file of `dist/` in the page of a tab, in the same world as the registered scripts. */
export async function runPageScript(tabId: number, file: string): Promise<void> {
  // Chrome refuses where the tab, its page or the access to it is gone: then nobody is there to read.
  await browser.scripting.executeScript({ target: { tabId }, files: [file] }).catch(() => undefined);
}
