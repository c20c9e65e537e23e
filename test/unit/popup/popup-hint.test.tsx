// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../../../src/failures/failure';
import type { FailureCode } from '../../../src/failures/failure-codes';
import type { TabProblem } from '../../../src/hints/tab-problem';
import { tabProblemsItem } from '../../../src/hints/tab-problems';
import { startPopup } from '../../../src/popup/start-popup';
import { preferencesItem } from '../../../src/settings/preferences';
import { openingsItem } from '../../../src/sign-in/opening';
import { openTab } from '../fake-tabs';
import { environmentOf, givenEnvironments, HOST, openingOf } from '../given';
import { problemOf } from '../given-problem';
import { button, click, enter, pageText, untilShown } from '../rendered';

const ORDERS = environmentOf({ name: 'orders' });
const TITLE = 'Your sign-in token had expired';

type Message = { name: string; request: Record<string, unknown> };
let sent: Message[];
let root: HTMLElement;
let tabId: number;

beforeEach(async () => {
  sent = [];
  fakeBrowser.runtime.onMessage.addListener(async (message: Message) => {
    sent.push(message);
    return { ok: true, value: null };
  });
  root = document.createElement('div');
  document.body.append(root);
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
  await givenEnvironments(ORDERS);
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
  vi.restoreAllMocks();
});

/** A popup over a tab that had this problem, stands at `url`, and was opened with this failure, if any. */
async function openPopupOver(
  change: Partial<TabProblem> = {},
  url = `https://${HOST}/aws_mwaa/login`,
  code?: FailureCode,
): Promise<void> {
  await fakeBrowser.windows.create({ focused: true });
  tabId = await openTab(url, true);
  await tabProblemsItem.update(() => ({ [tabId]: problemOf({ tabId, ...change }) }));
  const failed = code && openingOf({ tabId, step: 'failed', failure: failure(code, ''), stepAt: Date.now() });
  await openingsItem.update(() => (failed === undefined ? [] : [{ ...failed, environmentId: ORDERS.id }]));
  await act(() => startPopup(root));
}

const rows = (): Element[] => [...document.querySelectorAll('[role=option]')];
const acts = (name: string): Message['request'][] =>
  sent.filter((message) => message.name === name).map(({ request }) => request);

describe('over a failing page', () => {
  it('opens on the advice, with what was seen and the environment', async () => {
    await openPopupOver();
    expect(pageText()).toContain(TITLE);
    expect(pageText()).toContain('403 on /aws_mwaa/login, token 74 s old');
    expect(rows()).toEqual([]);
  });

  it('signs in again in that tab, and closes', async () => {
    await openPopupOver();
    click(button('Sign in again'));
    await vi.waitFor(() => expect(window.close).toHaveBeenCalled());
    expect(acts('hint.sign-in-again')).toEqual([{ tabId }]);
  });

  it('shows the list to whoever types, and the advice again when the box is empty', async () => {
    await openPopupOver();
    const box = document.querySelector<HTMLInputElement>('[role=combobox]');
    if (box === null) throw new Error('There is no search box.');
    enter(box, 'orders');
    await vi.waitFor(() => expect(rows()).toHaveLength(1));
    enter(box, '');
    await vi.waitFor(() => expect(rows()).toHaveLength(0));
  });

  it('stands for the failure of the opening in its tab, until the list is shown', async () => {
    await openPopupOver({}, undefined, 'sign-in-refused');
    expect(pageText()).toContain(TITLE);
    expect(pageText()).not.toContain('Airflow refused the sign-in');
    click(button('Open through the AWS console'));
    expect(acts('environment.open-through-console')).toMatchObject([{ environmentId: ORDERS.id }]);
    const dismiss = document.querySelector<HTMLElement>('[aria-label="Dismiss"]');
    if (dismiss !== null) click(dismiss);
    await untilShown('Airflow refused the sign-in');
  });

  it('hides no failure that the page does not show', async () => {
    await openPopupOver({}, undefined, 'throttled');
    expect(pageText()).toContain(TITLE);
    await untilShown('AWS asks to slow down');
  });

  it('is closed for the page, and leaves the list', async () => {
    await openPopupOver();
    const dismiss = document.querySelector<HTMLElement>('[aria-label="Dismiss"]');
    if (dismiss !== null) click(dismiss);
    await vi.waitFor(() => expect(rows()).toHaveLength(1));
    expect(acts('hint.dismiss')).toEqual([{ tabId }]);
    expect(pageText()).not.toContain(TITLE);
  });
});

describe('opens on the list', () => {
  it('with a line that leads to the advice, where the user has closed it', async () => {
    await openPopupOver({ isDismissed: true });
    expect(rows()).toHaveLength(1);
    const bar = document.querySelector<HTMLElement>('.hint-bar');
    expect(bar?.textContent).toContain(TITLE);
    if (bar !== null) click(bar);
    await untilShown('Most likely why');
  });

  it('where the problem is muted', async () => {
    await preferencesItem.update((all) => ({ ...all, mutedProblems: ['token-expired'] }));
    await openPopupOver();
    expect(rows()).toHaveLength(1);
  });

  it('and tells nothing of a page that the tab has left', async () => {
    await openPopupOver({}, 'https://example.com/');
    expect(rows()).toHaveLength(1);
    expect(pageText()).not.toContain(TITLE);
  });
});
