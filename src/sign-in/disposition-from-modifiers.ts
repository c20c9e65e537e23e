import type { Disposition } from './opening';

/** The modifier keys of a click or a key press. */
export interface Modifiers {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * Where to open, by the keys held: Ctrl or ⌘ in the background, Shift in a new window, Alt in the current tab,
 * as Chrome does for links and the address bar. Of several, the first of these counts.
 */
export function dispositionFromModifiers({ ctrlKey, metaKey, shiftKey, altKey }: Modifiers): Disposition {
  if (ctrlKey || metaKey) return 'background-tab';
  if (shiftKey) return 'new-window';
  return altKey ? 'current-tab' : 'new-tab';
}
