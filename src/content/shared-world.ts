/** What the explainer offers to the reader: both run in the same world of the page, which the page cannot enter. */
export interface Explainer {
  /** Looks anew at what was seen. */
  refresh(): Promise<void>;
  /** Takes the banner away. */
  close(): void;
}

/** The globals that the scripts of this extension share on one page. */
export const sharedWorld = globalThis as { airlockExplainer?: Explainer };
