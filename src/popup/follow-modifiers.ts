import { dispositionFromModifiers } from '../sign-in/disposition-from-modifiers';
import { heldDisposition } from './held-modifiers';

/** Follows the modifier keys for as long as the popup is open. */
export function followModifiers(): void {
  const onKey = (event: KeyboardEvent): void => {
    heldDisposition.value = dispositionFromModifiers(event);
  };
  document.addEventListener('keydown', onKey);
  document.addEventListener('keyup', onKey);
  window.addEventListener('blur', () => {
    heldDisposition.value = 'new-tab';
  });
}
