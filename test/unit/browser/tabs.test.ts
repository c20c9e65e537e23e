import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, it, vi } from 'vitest';
import { findTabOf, focusTab, showInTab, watchClosedTabs } from '../../../src/browser/tabs';
import { focusedWindows, openTab, tabUrls, urlOfTab } from '../fake-tabs';

const PAGE = 'https://a.example.com/home';

describe('showInTab', () => {
  it.each([true, false])('makes a new tab, in front: %s', async (isActive) => {
    await openTab('https://b.example.com/', true);
    const tabId = await showInTab(PAGE, { kind: 'new-tab', isActive });
    expect(await fakeBrowser.tabs.get(tabId)).toMatchObject({ url: PAGE, active: isActive });
  });

  it('makes a new window', async () => {
    const tabId = await showInTab(PAGE, { kind: 'new-window' });
    expect(await fakeBrowser.tabs.get(tabId)).toMatchObject({ url: PAGE, windowId: 1 });
  });

  it('navigates a tab where it is', async () => {
    const tabId = await openTab('https://b.example.com/');
    expect(await showInTab(PAGE, { kind: 'existing-tab', tabId, isFocused: false })).toBe(tabId);
    expect(await urlOfTab(tabId)).toBe(PAGE);
    expect((await fakeBrowser.tabs.get(tabId)).active).toBe(false);
    expect(focusedWindows).toEqual([]);
  });

  it('navigates a tab and brings it to the front', async () => {
    const tabId = await openTab('https://b.example.com/');
    await showInTab(PAGE, { kind: 'existing-tab', tabId, isFocused: true });
    expect((await fakeBrowser.tabs.get(tabId)).active).toBe(true);
    expect(focusedWindows).toEqual([0]);
  });

  it('makes a new tab where the tab is gone', async () => {
    const tabId = await showInTab(PAGE, { kind: 'existing-tab', tabId: 99, isFocused: true });
    expect(tabId).not.toBe(99);
    expect(await tabUrls()).toEqual([PAGE]);
  });
});

describe('other tabs', () => {
  it('brings one to the front and leaves its page', async () => {
    const tabId = await openTab(PAGE);
    await focusTab(tabId);
    expect(await fakeBrowser.tabs.get(tabId)).toMatchObject({ url: PAGE, active: true });
    expect(focusedWindows).toEqual([0]);
  });

  it('finds a tab of a host, preferably the one in front', async () => {
    const first = await openTab('https://a.example.com/dags');
    expect(await findTabOf('a.example.com')).toBe(first);
    const inFront = await openTab('https://a.example.com/home', true);
    expect(await findTabOf('a.example.com')).toBe(inFront);
    expect(await findTabOf('b.example.com')).toBeNull();
  });

  it('tells the ports of a host apart', async () => {
    const other = await openTab('https://a.example.com:8443/home');
    expect(await findTabOf('a.example.com')).toBeNull();
    expect(await findTabOf('a.example.com:8443')).toBe(other);
  });

  it('tells which was closed', async () => {
    const onClosed = vi.fn();
    watchClosedTabs(onClosed);
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 0, isWindowClosing: false });
    expect(onClosed).toHaveBeenCalledExactlyOnceWith(7);
  });
});
