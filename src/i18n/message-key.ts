import type en from '../../public/_locales/en/messages.json';

/** The key of an interface string. English is the reference; a test holds the other locales to it. */
export type MessageKey = keyof typeof en;
