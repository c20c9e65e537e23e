import { type ReadonlySignal, signal } from '@preact/signals';
import { dispositionFromModifiers } from '../sign-in/disposition-from-modifiers';
import type { Disposition } from '../sign-in/opening';

const held = signal<Disposition>('new-tab');

/** Where the modifier keys held right now would open, so that the button can say so. */
export const heldDisposition: ReadonlySignal<Disposition> = held;

/** Follows the modifier keys. Returns the function that stops it. */
export function followModifiers(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    held.value = dispositionFromModifiers(event);
  };
  const onBlur = (): void => {
    held.value = 'new-tab';
  };
  document.addEventListener('keydown', onKey);
  document.addEventListener('keyup', onKey);
  window.addEventListener('blur', onBlur);
  return () => {
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('keyup', onKey);
    window.removeEventListener('blur', onBlur);
  };
}
