import { signal } from '@preact/signals';
import type { Disposition } from '../sign-in/opening';

/** Where the modifier keys held right now would open, so that the button can say so. */
export const heldDisposition = signal<Disposition>('new-tab');
