import { fakeBrowser } from '@webext-core/fake-browser';
import { matchesPattern } from './fake-permissions';

const { tabs, windows } = fakeBrowser;

interface Tab {
  id?: number;
  url?: string;
  windowId?: number;
  active: boolean;
}

const queryExactly = tabs.query as unknown as (query: object) => Promise<Tab[]>;
const createWindow = windows.create as unknown as (window: object) => Promise<{ id: number }>;

/** Windows that were brought to the front, in order. */
export const focusedWindows: number[] = [];

/** What the fake of the library leaves out: match patterns in queries, windows with a tab, closing of tabs. */
export function completeTabs(): void {
  Object.assign(tabs, {
    async query({ url, ...rest }: { url?: string }): Promise<Tab[]> {
      const found = await queryExactly(rest);
      return url === undefined ? found : found.filter((tab) => matchesPattern(url, tab.url ?? ''));
    },
  });
  Object.assign(windows, {
    async create({ url, focused }: { url: string; focused?: boolean }) {
      const window = await createWindow({ focused: focused ?? true });
      const tab = await tabs.create({ url, active: true, windowId: window.id });
      return { ...window, tabs: [tab] };
    },
    async update(windowId: number, { focused }: { focused?: boolean }) {
      if (focused === true) focusedWindows.push(windowId);
      return windows.get(windowId);
    },
  });
}

/** Every tab that the extension made or navigated, by its address. */
export async function tabUrls(): Promise<string[]> {
  const all = await queryExactly({});
  return all.flatMap(({ url }) => (url === undefined ? [] : [url]));
}

/** The address of one tab. */
export async function urlOfTab(tabId: number): Promise<string | undefined> {
  return (await tabs.get(tabId)).url;
}

/** A tab that is open before the extension does anything. */
export async function openTab(url: string, isActive = false): Promise<number> {
  const { id } = await tabs.create({ url, active: isActive });
  if (id === undefined) throw new Error('The fake gave the tab no id.');
  return id;
}
