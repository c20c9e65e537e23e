import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, vi } from 'vitest';

/** Components on a page, found and used as a user does: by role, name and label. For happy-dom. */

let root: HTMLElement | null = null;

afterEach(() => {
  unmount();
});

/** Shows a component on an empty page. */
export function mount(child: ComponentChild): HTMLElement {
  unmount();
  root = document.createElement('div');
  document.body.append(root);
  const mounted = root;
  act(() => render(child, mounted));
  return mounted;
}

export function unmount(): void {
  if (root === null) return;
  const mounted = root;
  act(() => render(null, mounted));
  mounted.remove();
  root = null;
}

/** The text of the page, with single spaces. */
export function pageText(): string {
  return (document.body.textContent ?? '').replaceAll(/\s+/g, ' ');
}

/** Waits until the page shows the text. */
export async function untilShown(text: string): Promise<void> {
  await vi.waitFor(
    () => {
      if (!pageText().includes(text)) throw new Error(`"${text}" is not in: ${pageText()}`);
    },
    // Parts that are imported when they are first shown take seconds to load on a busy machine.
    { timeout: 10_000 },
  );
}

/** The button whose text begins with the name. */
export function button(name: string): HTMLButtonElement {
  return found(
    [...document.querySelectorAll('button')].find((each) => textOf(each).startsWith(name)),
    name,
  );
}

/** The control that is bound to the label. */
export function control<Element extends HTMLElement = HTMLInputElement>(label: string): Element {
  const bound = [...document.querySelectorAll('label')].find((each) => textOf(each).startsWith(label));
  const element = bound && (document.getElementById(bound.htmlFor) ?? bound.querySelector('input'));
  return found(element as Element | null | undefined, label);
}

/** What is said beneath the control: hint and error, where they are shown. */
export function descriptionOf(label: string): string {
  const ids = control(label).getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

export function click(element: HTMLElement): void {
  act(() => element.click());
}

/** Puts text into a field at once, as pasting does. */
export function enter(
  element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  text: string,
): void {
  act(() => {
    element.value = text;
    element.dispatchEvent(
      new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
    );
  });
}

/** Submits the form of the page, as Enter or its button does. */
export function submit(form = document.querySelector('form')): void {
  act(() => {
    found(form, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

function found<Found>(element: Found | null | undefined, name: string): Found {
  if (element === null || element === undefined) throw new Error(`No ${name} in: ${pageText()}`);
  return element;
}
