// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failure } from '../../../src/failures/failure';
import { startReopen } from '../../../src/reopen/start-reopen';
import { environmentOf, givenEnvironments } from '../given';
import { button, click, pageText, untilShown } from '../rendered';

const ORDERS = environmentOf();
const TAB = 7;
let sent: unknown[];
let answer: () => unknown;
let root: HTMLElement;

beforeEach(() => {
  sent = [];
  answer = () => new Promise(() => undefined);
  fakeBrowser.runtime.onMessage.addListener(async (message: unknown) => {
    sent.push(message);
    return answer();
  });
  Object.assign(fakeBrowser.tabs, { getCurrent: async () => ({ id: TAB }) });
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

async function openPage(environmentId: string): Promise<void> {
  location.hash = `environment=${encodeURIComponent(environmentId)}`;
  await act(() => startReopen(root));
}

it('signs in again in the same tab, from a button that has the focus', async () => {
  await givenEnvironments(ORDERS);
  await openPage(ORDERS.id);
  expect(pageText()).toContain('already used, or is older than 60 seconds');
  expect(document.activeElement).toBe(button('Sign in again'));
  click(button('Sign in again'));
  click(button('Sign in again'));
  expect(sent).toEqual([
    {
      name: 'environment.open',
      request: { environmentId: ORDERS.id, disposition: 'current-tab', originTabId: TAB, isAfresh: true },
    },
  ]);
});

it('shows a failure in its place, with the ways out', async () => {
  await givenEnvironments(ORDERS);
  answer = () => ({ ok: false, error: failure('credentials-expired') });
  await openPage(ORDERS.id);
  click(button('Sign in again'));
  await untilShown('The credentials have expired');
  click(button('Open through the AWS console'));
  expect(sent.at(-1)).toEqual({
    name: 'environment.open-through-console',
    request: { environmentId: ORDERS.id, disposition: 'current-tab', originTabId: TAB },
  });
});

it('says so when the environment is not in the list', async () => {
  await openPage('arn:aws:airflow:eu-west-1:123456789012:environment/gone');
  expect(pageText()).toContain('This environment is not in your list');
  expect(() => button('Sign in again')).toThrow();
});
