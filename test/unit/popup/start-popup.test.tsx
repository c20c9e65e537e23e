// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeChoices } from '../../../src/environments/choices';
import { failure } from '../../../src/failures/failure';
import { REST_MS } from '../../../src/popup/mint-ahead';
import { startPopup } from '../../../src/popup/start-popup';
import { ROW_HEIGHT } from '../../../src/popup/use-row-limit';
import { preferencesItem } from '../../../src/settings/preferences';
import { openingsItem } from '../../../src/sign-in/opening';
import { signInHistoryItem } from '../../../src/sign-in/sign-in-history';
import { webSessionsItem } from '../../../src/sign-in/web-sessions';
import { grantHostAccess } from '../fake-permissions';
import { openTab } from '../fake-tabs';
import { environmentOf, givenEnvironments, HOST, openingOf } from '../given';
import { button, click, enter, pageText, untilShown } from '../rendered';

const ORDERS = environmentOf({ name: 'orders' });
const BILLS = environmentOf({ name: 'bills', status: 'UPDATING', accessMode: 'PRIVATE_ONLY' });
const SEARCH = environmentOf({ name: 'search', airflowVersion: '3.0.6' });

type Message = { name: string; request: Record<string, unknown> };
let sent: Message[];
let answer: (message: Message) => unknown;
let root: HTMLElement;

beforeEach(() => {
  sent = [];
  answer = () => ({ ok: true, value: null });
  fakeBrowser.runtime.onMessage.addListener(async (message: Message) => {
    sent.push(message);
    return answer(message);
  });
  root = document.createElement('div');
  document.body.append(root);
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function openPopup(): Promise<void> {
  await act(() => startPopup(root));
}

function messages(name: string): Message['request'][] {
  return sent.filter((message) => message.name === name).map(({ request }) => request);
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[role=option]')];
}

function titles(): string[] {
  return rows().map((row) => row.querySelector('.row-name')?.textContent ?? '');
}

function row(title: string): HTMLElement {
  const found = rows()[titles().indexOf(title)];
  if (found === undefined) throw new Error(`No ${title} among ${titles().join(', ')}`);
  return found;
}

function searchBox(): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>('[role=combobox]');
  if (found === null) throw new Error('There is no search box.');
  return found;
}

function press(key: string, held: KeyboardEventInit = {}): void {
  act(() => {
    searchBox().dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }),
    );
  });
}

function selectedTitle(): string | undefined {
  const id = searchBox().getAttribute('aria-activedescendant') ?? '';
  const selected = document.getElementById(id);
  expect(rows().filter((each) => each.getAttribute('aria-selected') === 'true')).toEqual([selected]);
  return selected?.querySelector('.row-name')?.textContent;
}

describe('what it shows', () => {
  it('wakes the worker', async () => {
    await openPopup();
    expect(messages('worker.wake')).toHaveLength(1);
  });

  it('shows what is in storage: pinned first, then recent, then the others', async () => {
    await givenEnvironments(SEARCH, ORDERS, BILLS);
    await changeChoices(ORDERS.id, { isPinned: true, label: 'Orders live', stage: 'production' });
    await signInHistoryItem.update(() => ({ [SEARCH.id]: { lastOpenedAt: 1, signInPath: null } }));
    await openPopup();
    expect(titles()).toEqual(['Orders live', 'search', 'bills']);
    expect(pageText()).toContain('Pinned');
    expect(row('Orders live').textContent).toContain('Production');
    expect(row('bills').textContent).toMatch(
      /Updating.*Airflow 2\.10\.3 · eu-west-1 · 123456789012.*Private/,
    );
  });

  it('shows how long a session still lasts, and as whom', async () => {
    await givenEnvironments(ORDERS, BILLS);
    const hour = 3_600_000;
    await webSessionsItem.update(() => ({
      [ORDERS.id]: {
        signedInAt: Date.now() - 2 * hour - 1_000,
        authority: HOST,
        iamIdentity: 'assumed-role/Ada',
        airflowIdentity: null,
      },
      [BILLS.id]: {
        signedInAt: Date.now() - 13 * hour,
        authority: HOST,
        iamIdentity: 'assumed-role/Ada',
        airflowIdentity: null,
      },
    }));
    await openPopup();
    expect(row('orders').textContent).toContain('9 hr 59 min');
    expect(row('bills').textContent).not.toMatch(/hr|min/);
    press('ArrowDown');
    expect(pageText()).toContain('Signed in as assumed-role/Ada');
  });

  it('follows what changes while it is open', async () => {
    await givenEnvironments(ORDERS);
    await openPopup();
    await act(() => givenEnvironments(ORDERS, BILLS));
    expect(titles()).toEqual(['bills', 'orders']);
    await act(async () => {
      await openingsItem.update(() => [openingOf({ environmentId: ORDERS.id, stepAt: Date.now() })]);
    });
    expect(row('orders').textContent).toContain('Getting a token');
  });

  it('leads to the welcome page while there is nothing', async () => {
    await openPopup();
    expect(pageText()).toContain('No environments yet');
    click(button('Connect'));
    await vi.waitFor(async () => {
      const tabs = await fakeBrowser.tabs.query({});
      expect(tabs.map(({ url }) => url)).toContainEqual(expect.stringContaining('src/welcome/welcome.html'));
    });
  });

  it('says so when storage cannot be read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('disk is full'));
    await openPopup();
    await untilShown('the list could not be read');
  });

  it('says what is off without access to the web server, and nothing where there is access', async () => {
    await givenEnvironments(ORDERS, environmentOf({ name: 'zeta', host: 'other.example.com' }));
    await grantHostAccess(`https://${HOST}/*`);
    await openPopup();
    expect(pageText()).not.toContain('without web server access');
    press('End');
    expect(pageText()).toContain('without web server access');
    expect(button('Turn on')).toBeDefined();
  });
});

describe('opening', () => {
  const press0 = { bubbles: true, cancelable: true, button: 0 };

  function pointerDown(element: HTMLElement, init: MouseEventInit = press0): void {
    act(() => {
      element.dispatchEvent(new PointerEvent('pointerdown', init));
    });
  }

  it('prepares on the press of the main button, not on hover, focus, selection or search', async () => {
    await givenEnvironments(ORDERS, BILLS);
    await openPopup();
    for (const type of ['pointerover', 'pointerenter', 'pointermove', 'mouseover', 'focusin']) {
      row('orders').dispatchEvent(new Event(type, { bubbles: true }));
    }
    press('ArrowDown');
    enter(searchBox(), 'orders');
    pointerDown(row('orders'), { ...press0, button: 2 });
    expect(messages('environment.prepare')).toEqual([]);
    pointerDown(row('orders'));
    expect(messages('environment.prepare')).toEqual([{ environmentId: ORDERS.id, isAfresh: false }]);
    expect(messages('environment.open')).toEqual([]);
  });

  it('prepares nothing that needs no token: a live session, the console method, the pin', async () => {
    const byConsole = environmentOf({ name: 'console', signInMethod: 'console' });
    await givenEnvironments(ORDERS, BILLS, byConsole);
    await webSessionsItem.update(() => ({
      [ORDERS.id]: { signedInAt: Date.now(), authority: HOST, iamIdentity: null, airflowIdentity: null },
    }));
    await openPopup();
    pointerDown(row('orders'));
    pointerDown(row('console'));
    const pin = row('bills').querySelector<HTMLElement>('[data-pin]');
    if (pin !== null) pointerDown(pin);
    expect(pin).not.toBeNull();
    expect(messages('environment.prepare')).toEqual([]);
    pointerDown(button('Sign in afresh'));
    expect(messages('environment.prepare')).toEqual([{ environmentId: BILLS.id, isAfresh: true }]);
  });

  it('opens by click, where the modifier keys say, once per double click', async () => {
    await fakeBrowser.windows.create({ focused: true });
    const tabId = await openTab('https://example.com/', true);
    await givenEnvironments(ORDERS, BILLS);
    await openPopup();
    answer = () => new Promise(() => undefined);
    const init = { bubbles: true, cancelable: true, altKey: true };
    act(() => {
      row('orders').dispatchEvent(new MouseEvent('click', init));
      row('orders').dispatchEvent(new MouseEvent('click', init));
      row('bills').dispatchEvent(new MouseEvent('click', { ...init, altKey: false, ctrlKey: true }));
    });
    expect(messages('environment.open')).toEqual([
      { environmentId: ORDERS.id, disposition: 'current-tab', isAfresh: false, originTabId: tabId },
      { environmentId: BILLS.id, disposition: 'background-tab', isAfresh: false, originTabId: tabId },
    ]);
  });

  it('opens by keyboard alone', async () => {
    await givenEnvironments(ORDERS, BILLS, SEARCH);
    await openPopup();
    expect(document.activeElement).toBe(searchBox());
    expect(selectedTitle()).toBe('bills');
    press('ArrowUp');
    expect(selectedTitle()).toBe('bills');
    press('ArrowDown');
    expect(selectedTitle()).toBe('orders');
    press('End');
    expect(selectedTitle()).toBe('search');
    press('Home');
    press('PageDown');
    expect(selectedTitle()).toBe('search');
    press('Enter', { shiftKey: true });
    press('Enter', { repeat: true });
    expect(messages('environment.open')).toMatchObject([
      { environmentId: SEARCH.id, disposition: 'new-window', isAfresh: false },
    ]);
  });

  it('signs in afresh with Alt+R', async () => {
    await givenEnvironments(ORDERS);
    await openPopup();
    press('r', { altKey: true, code: 'KeyR' });
    expect(messages('environment.open')).toMatchObject([{ environmentId: ORDERS.id, isAfresh: true }]);
  });

  it('tells why where no opening does', async () => {
    await givenEnvironments(ORDERS);
    await openPopup();
    answer = () => ({ ok: false, error: failure('environment-unknown') });
    press('Enter');
    await untilShown('This environment is not in your list');
  });
});

describe('a long list', () => {
  const many = Array.from({ length: 500 }, (_, index) => environmentOf({ name: `team-${1000 + index}` }));

  it('draws what is in sight at once, and reaches every row by keyboard', async () => {
    await givenEnvironments(...many);
    await openPopup();
    expect(rows().length).toBeLessThan(50);
    press('End');
    expect(selectedTitle()).toBe('team-1499');
    expect(rows()).toHaveLength(500);
  });

  it('draws more as it is scrolled', async () => {
    await givenEnvironments(...many);
    await openPopup();
    const list = document.querySelector<HTMLElement>('[role=listbox]');
    act(() => {
      if (list !== null) list.scrollTop = 100 * ROW_HEIGHT;
      list?.dispatchEvent(new Event('scroll'));
    });
    expect(rows().length).toBeGreaterThan(100);
  });
});

describe('searching', () => {
  it('narrows the list, selects its first row, and Esc clears, then closes', async () => {
    await givenEnvironments(ORDERS, BILLS, SEARCH);
    await openPopup();
    enter(searchBox(), 'serch');
    expect(titles()).toEqual(['search']);
    expect(selectedTitle()).toBe('search');
    press('Escape');
    expect(searchBox().value).toBe('');
    expect(titles()).toHaveLength(3);
    expect(window.close).not.toHaveBeenCalled();
    press('Escape');
    expect(window.close).toHaveBeenCalledOnce();
  });

  it('says that it found nothing', async () => {
    await givenEnvironments(ORDERS);
    await openPopup();
    enter(searchBox(), 'zzzz');
    await untilShown('Nothing matches “zzzz”');
    expect(searchBox().hasAttribute('aria-activedescendant')).toBe(false);
    press('Enter');
    expect(messages('environment.open')).toEqual([]);
  });
});

describe('the rest of the keys', () => {
  it('has the worker pin with Alt+P, and follows', async () => {
    await givenEnvironments(ORDERS, BILLS);
    await openPopup();
    press('End');
    press('p', { altKey: true, code: 'KeyP' });
    expect(messages('environment.pin')).toEqual([{ environmentId: ORDERS.id, isPinned: true }]);
    await changeChoices(ORDERS.id, { isPinned: true });
    await vi.waitFor(() => expect(titles()).toEqual(['orders', 'bills']));
    expect(selectedTitle()).toBe('orders');
  });

  it('shows details with →, refreshes there, and goes back with Esc to the same row', async () => {
    await givenEnvironments(ORDERS, BILLS);
    await openPopup();
    press('End');
    press('ArrowRight');
    await untilShown('mw1.small');
    expect(pageText()).toContain(HOST);
    click(button('Refresh'));
    await vi.waitFor(() => {
      expect(messages('environment.refresh')).toEqual([{ environmentId: ORDERS.id }]);
    });
    act(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    expect(selectedTitle()).toBe('orders');
    expect(document.activeElement).toBe(searchBox());
  });
});

describe('failures of openings', () => {
  const failed = openingOf({ step: 'failed', failure: failure('credentials-expired'), stepAt: 1 });

  it('are told with their ways out', async () => {
    await givenEnvironments(ORDERS);
    await openingsItem.update(() => [failed]);
    await openPopup();
    expect(pageText()).toContain('The credentials have expired · orders');
    click(button('Try again'));
    expect(messages('opening.retry')).toEqual([{ openingId: failed.id }]);
    document.querySelector<HTMLElement>('[aria-label=Dismiss]')?.click();
    expect(messages('opening.dismiss')).toEqual([{ openingId: failed.id }]);
    await vi.waitFor(() => {
      click(button('Open through the AWS console'));
      expect(messages('environment.open-through-console')).toHaveLength(1);
    });
  });

  it('are told when nothing has happened for long', async () => {
    await givenEnvironments(ORDERS);
    await openingsItem.update(() => [openingOf({ stepAt: Date.now() - 16_000 })]);
    await openPopup();
    expect(pageText()).toContain('The opening was interrupted · orders');
  });

  it('are told for environments that are gone', async () => {
    await givenEnvironments(BILLS);
    await openingsItem.update(() => [failed]);
    await openPopup();
    expect(pageText()).toContain('The credentials have expired');
  });
});

describe('minting ahead', () => {
  async function openWithSetting(mintsAhead: boolean): Promise<void> {
    await preferencesItem.update((preferences) => ({ ...preferences, mintsAhead }));
    await openPopup();
    vi.useFakeTimers();
  }

  it('is asked for after a rest on one environment', async () => {
    await givenEnvironments(ORDERS, BILLS, SEARCH);
    await openWithSetting(true);
    press('ArrowDown');
    vi.advanceTimersByTime(REST_MS - 1);
    press('ArrowDown');
    vi.advanceTimersByTime(REST_MS - 1);
    expect(messages('environment.mint-ahead')).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(messages('environment.mint-ahead')).toEqual([{ environmentId: SEARCH.id }]);
  });

  it('is never asked for production, nor with the setting off', async () => {
    await givenEnvironments(ORDERS, BILLS);
    await changeChoices(ORDERS.id, { stage: 'production' });
    await openWithSetting(true);
    press('ArrowDown');
    vi.advanceTimersByTime(REST_MS);
    expect(messages('environment.mint-ahead')).toEqual([]);
    act(() => render(null, root));
    await openWithSetting(false);
    press('ArrowUp');
    vi.advanceTimersByTime(REST_MS);
    expect(messages('environment.mint-ahead')).toEqual([]);
  });
});
