import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';
import { failureSchema } from '../failures/failure';

/** Where an environment is opened: new tab, tab in the background, new window, current tab, or its open tab. */
export const DISPOSITIONS = ['new-tab', 'background-tab', 'new-window', 'current-tab'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/**
 * The steps of an opening. `minting`: a token is being fetched. `signing-in`: the tab is at the sign-in page.
 * `trading`: that page trades the token for a session. `landing`: signed in, on the way to the landing page. `arriving`: the session was known to be alive, the tab
 * goes straight to the landing page. `knocking`: the user may have to decide about a certificate that Chrome does not
 * trust, before a token is fetched. `entering`: the load balancer signs in by itself. The rest are ends.
 */
export const OPENING_STEPS = [
  'knocking',
  'entering',
  'minting',
  'signing-in',
  'trading',
  'landing',
  'arriving',
  'done',
  'failed',
] as const;
export type OpeningStep = (typeof OPENING_STEPS)[number];

/** One click on an environment: the intent, kept in session storage so that a killed worker loses nothing. */
export const openingSchema = v.object({
  id: v.string(),
  environmentId: v.string(),
  /** When the user asked, in ms since the epoch. */
  requestedAt: v.number(),
  disposition: v.picklist(DISPOSITIONS),
  /** The tab that was current at the click; the target of `current-tab`. */
  originTabId: v.nullable(v.number()),
  /** Path, query and fragment asked for. */
  landingPage: v.string(),
  isAfresh: v.boolean(),
  /** How to get in: the environment's sign-in method, or the console in its place. */
  method: v.picklist(['token', 'console', 'entry-url']),
  step: v.picklist(OPENING_STEPS),
  /** When the step began, in ms since the epoch. */
  stepAt: v.number(),
  /** The tab that shows it, once there is one. */
  tabId: v.nullable(v.number()),
  /** The sign-in paths tried so far; the last one is under way. Empty until a token is wanted. */
  pathsTried: v.array(v.picklist(['/aws_mwaa', '/pluginsv2/aws_mwaa'])),
  /** When the sign-in page under way has answered, in ms since the epoch; null while it has not. */
  signInPageAt: v.nullable(v.number()),
  /** `HOST`, or `HOST:PORT`, that signed the user in; null as long as none did. */
  authority: v.nullable(v.string()),
  /** How often the tab was sent to the landing page; the sign-in page may send it elsewhere meanwhile. */
  landingAttempts: v.number(),
  /** Whether the extension could watch the web server host: without it, the opening ends at the sign-in page. */
  isWatched: v.boolean(),
  /** Who the token is for, as the mint said; no token is ever kept here. */
  iamIdentity: v.nullable(v.string()),
  airflowIdentity: v.nullable(v.string()),
  failure: v.nullable(failureSchema),
});

export type Opening = v.InferOutput<typeof openingSchema>;

/** The latest openings, newest first. */
export const openingsItem = storedItem<Opening[]>({
  area: 'session',
  key: 'openings',
  schema: v.array(openingSchema),
  fallback: [],
});

/** Whether the opening is still on its way. */
export function isUnderWay(opening: Opening): boolean {
  return opening.step !== 'done' && opening.step !== 'failed';
}

/**
 * Whether its tab waits for a person, who decides about a certificate or signs in at an identity provider: that
 * takes as long as it takes, and the tab tells how it ends.
 */
export function waitsForUser({ step, tabId }: Opening): boolean {
  return tabId !== null && (step === 'knocking' || step === 'entering');
}
