import * as v from 'valibot';
import { PROBLEMS } from './problem';

/** An interface string by its key, and what it is filled in with. Whoever shows it has it translated. */
export const hintTextSchema = v.object({ key: v.string(), substitutions: v.array(v.string()) });

/** What the worker can do about a problem. */
export const HINT_ACTS = ['sign-in-again', 'clear-site-data'] as const;
export type HintAct = (typeof HINT_ACTS)[number];

/** The pages of this extension that a hint leads to, for the environment that it is about. */
export const HINT_PAGES = ['edit-route', 'run-doctor'] as const;
export type HintPage = (typeof HINT_PAGES)[number];

const hintRemedySchema = v.variant('does', [
  /** A button that the worker obeys. */
  v.object({ does: v.literal('act'), act: v.picklist(HINT_ACTS), label: hintTextSchema }),
  /** A button that copies a text. */
  v.object({ does: v.literal('copy'), text: v.string(), label: hintTextSchema }),
  /** A link to a page of the AWS console. */
  v.object({ does: v.literal('open-url'), url: v.string(), label: hintTextSchema }),
  /** A link to a page of this extension, see `hintPagePath`. */
  v.object({ does: v.literal('open-page'), page: v.picklist(HINT_PAGES), label: hintTextSchema }),
  /** A step in words. */
  v.object({ does: v.literal('tell'), label: hintTextSchema }),
]);

/**
 * What is told about the page of one tab, ready to be shown: by the banner, the popup and the help page alike.
 * It holds no token and no query.
 */
export const hintSchema = v.object({
  /** A new one for each page that failed, so that an act on an old one can be told from one on this. */
  id: v.string(),
  tabId: v.number(),
  /** Null where the host belongs to no environment of the list (the AWS console). */
  environmentId: v.nullable(v.string()),
  host: v.string(),
  problem: v.picklist(PROBLEMS),
  ruleId: v.string(),
  grade: v.picklist(['S', 'D', 'M', 'I']),
  /** Whether a script runs on the page, so that a banner can be shown there. */
  hasPage: v.boolean(),
  title: hintTextSchema,
  /** The small print, to be joined by commas. */
  evidence: v.array(hintTextSchema),
  /** The likeliest first. */
  causes: v.array(hintTextSchema),
  /** The best first. */
  remedies: v.array(hintRemedySchema),
  /** When it was recognised, in ms since the epoch. */
  seenAt: v.number(),
  /** The user closed it: this problem, for this page. */
  isDismissed: v.boolean(),
});

export type Hint = v.InferOutput<typeof hintSchema>;
export type HintText = v.InferOutput<typeof hintTextSchema>;
export type HintRemedy = v.InferOutput<typeof hintRemedySchema>;
