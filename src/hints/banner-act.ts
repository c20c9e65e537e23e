/** What the buttons of the banner ask the worker for. */
export const BANNER_ACTS = [
  'sign-in-again',
  /** The same, and from now on by itself. */
  'sign-in-always',
  'clear-site-data',
  'edit-route',
  'run-doctor',
  'dismiss',
  'mute',
  /** The single-page app went to another page. */
  'leave',
] as const;

export type BannerAct = (typeof BANNER_ACTS)[number];
