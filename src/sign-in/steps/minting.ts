import { type AdvanceStep, done, unchanged } from './advance';

/** A token is being fetched. Who closes the tab meanwhile does not want another one. */
export const advanceMinting: AdvanceStep = (opening, event, now) =>
  event.kind === 'tab-closed' ? done(opening, now) : unchanged(opening);
