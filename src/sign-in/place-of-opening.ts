import { findTabOf, type TabPlace } from '../browser/tabs';
import { preferencesItem } from '../settings/preferences';
import type { Opening } from './opening';

/**
 * Where an opening is to be shown. A new tab gives way to an open tab of the environment where the user wants
 * that; once an opening has a tab, it keeps it.
 */
export async function placeOfOpening(opening: Opening, authority: string | null): Promise<TabPlace> {
  if (opening.tabId !== null) return { kind: 'existing-tab', tabId: opening.tabId, isFocused: false };
  switch (opening.disposition) {
    case 'background-tab':
      return { kind: 'new-tab', isActive: false };
    case 'new-window':
      return { kind: 'new-window' };
    case 'current-tab':
      if (opening.originTabId === null) return { kind: 'new-tab', isActive: true };
      return { kind: 'existing-tab', tabId: opening.originTabId, isFocused: false };
    case 'new-tab': {
      const openTab = await readOpenTab(authority);
      if (openTab !== null) return { kind: 'existing-tab', tabId: openTab, isFocused: true };
      return { kind: 'new-tab', isActive: true };
    }
  }
}

async function readOpenTab(authority: string | null): Promise<number | null> {
  const { reusesOpenTab } = await preferencesItem.read();
  return reusesOpenTab && authority !== null ? findTabOf(authority) : null;
}
