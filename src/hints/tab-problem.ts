import * as v from 'valibot';
import type { Evidence } from './evidence';
import { PROBLEMS } from './problem';

/** The environment that a problem is about, as far as commands, links and policies name it. */
export const hintPlaceSchema = v.object({
  environmentId: v.string(),
  partition: v.picklist(['aws', 'aws-cn']),
  region: v.string(),
  /** Empty where it is not known. */
  account: v.string(),
  name: v.string(),
  /** The web server host; null where it is not known. */
  webServerHost: v.nullable(v.string()),
});

/**
 * What was seen on the page of one tab, and the problem that it shows. The advice is worked out from it where
 * it is shown (`presentHint`): the worker has no room for the rules and the catalogue.
 */
export const tabProblemSchema = v.object({
  /** A new one for each page that failed, so that an act on an old one can be told from one on this. */
  id: v.string(),
  tabId: v.number(),
  /** `HOST` or `HOST:PORT` that the tab shows. */
  host: v.string(),
  /** Null where the host belongs to no environment of the list (the AWS console). */
  place: v.nullable(hintPlaceSchema),
  /** As it was last recognised; null as long as nobody has looked at the page, or where it shows no problem. */
  problem: v.nullable(v.picklist(PROBLEMS)),
  /** Whether a script runs on the page, so that a banner can be shown there. */
  hasPage: v.boolean(),
  /** Written by the worker alone, and in memory: its shape is that of the code that reads it. */
  evidence: v.custom<Evidence>((input) => typeof input === 'object' && input !== null),
  /** When it was seen, in ms since the epoch. */
  seenAt: v.number(),
  /** The user closed it: this problem, for this page. */
  isDismissed: v.boolean(),
});

export type HintPlace = v.InferOutput<typeof hintPlaceSchema>;
export type TabProblem = v.InferOutput<typeof tabProblemSchema>;
