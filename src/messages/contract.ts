import * as v from 'valibot';
import { isWrittenLikeRegion } from '../airflow/region';
import { BANNER_ACTS } from '../hints/banner-act';
import { pageMessageSchema } from '../hints/page-message';
import { PROBLEMS } from '../hints/problem';
import { PORTAL_METHODS } from '../identity-center/portal-sign-in/portal-sign-in';
import { EXPORT_FORMATS } from '../profiles/paste/export-format';
import { routeTargetSchema } from '../redirect/route';
import { DISPOSITIONS } from '../sign-in/opening';
import type { Replies } from './replies';

const environmentId = v.pipe(v.string(), v.minLength(1), v.maxLength(512));
const profileId = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const region = v.pipe(v.string(), v.check(isWrittenLikeRegion));

/**
 * Every message to the worker: its name, who may send it, and the shape of its request. What arrives is
 * rebuilt from the schema, so that nothing else gets through. No message carries a secret.
 */
export const CONTRACT = {
  /** Wakes the worker; a popup sends it as it opens. */
  'worker.wake': { sender: 'extension-page', request: v.object({}) },
  /** The user pressed on an environment: the token is fetched while the finger is still down. */
  'environment.prepare': {
    sender: 'extension-page',
    request: v.object({ environmentId, isAfresh: v.boolean() }),
  },
  /** The environment is selected at rest, and the user wants tokens minted ahead. */
  'environment.mint-ahead': { sender: 'extension-page', request: v.object({ environmentId }) },
  /** Opens an environment. Answers when its tab is there, or with why there is none. */
  'environment.open': {
    sender: 'extension-page',
    request: v.object({
      environmentId,
      disposition: v.picklist(DISPOSITIONS),
      isAfresh: v.boolean(),
      originTabId: v.nullable(v.number()),
    }),
  },
  /** Opens an environment through the AWS console, whatever its sign-in method. */
  'environment.open-through-console': {
    sender: 'extension-page',
    request: v.object({
      environmentId,
      disposition: v.picklist(DISPOSITIONS),
      originTabId: v.nullable(v.number()),
    }),
  },
  /** Asks AWS again for one environment. */
  'environment.refresh': { sender: 'extension-page', request: v.object({ environmentId }) },
  /** Pins an environment to the top of the popup, or lets it go; the popup may close before it is stored. */
  'environment.pin': {
    sender: 'extension-page',
    request: v.object({ environmentId, isPinned: v.boolean() }),
  },
  /** Asks AWS for a web login token, and throws it away: whether the user may sign in, and as whom. */
  'environment.check-sign-in': { sender: 'extension-page', request: v.object({ environmentId }) },
  /** Adds the environment of this name, after asking AWS for it. */
  'environment.add-by-name': {
    sender: 'extension-page',
    request: v.object({ profileId, region, name: v.pipe(v.string(), v.maxLength(80)) }),
  },
  /** Adds the environment with this web server host, found among those of the region. */
  'environment.add-by-host': {
    sender: 'extension-page',
    request: v.object({
      profileId,
      region,
      host: v.pipe(v.string(), v.maxLength(255)),
      landingPage: v.nullable(v.string()),
    }),
  },
  /** Repeats a failed opening. */
  'opening.retry': { sender: 'extension-page', request: v.object({ openingId: v.string() }) },
  /** Repeats the failed openings that wanted something of this profile's user, now that it is there. */
  'opening.retry-of-profile': { sender: 'extension-page', request: v.object({ profileId }) },
  /** Takes a failed opening off the popup and the badge. */
  'opening.dismiss': { sender: 'extension-page', request: v.object({ openingId: v.string() }) },
  /** Begins a sign-in at an access portal of IAM Identity Center. How it goes on is in `portalSignInItem`. */
  'identity-center.sign-in': {
    sender: 'extension-page',
    request: v.object({
      sessionId: v.pipe(v.string(), v.maxLength(128)),
      method: v.picklist(PORTAL_METHODS),
      originTabId: v.nullable(v.number()),
      continuesOpening: v.boolean(),
    }),
  },
  /** Gives the sign-in under way up. */
  'identity-center.cancel': { sender: 'extension-page', request: v.object({}) },
  /** Asks AWS who the credentials of a profile are. */
  'profile.identify': { sender: 'extension-page', request: v.object({ profileId, region }) },
  /** Asks AWS who pasted credentials are, before they replace others. They wait in `pasted-trials.ts`. */
  'paste.identify': {
    sender: 'extension-page',
    request: v.object({ trialId: v.pipe(v.string(), v.maxLength(64)), region }),
  },
  /** Asks IAM for the alias of the account of a profile; the popup may close before it is known. */
  'profile.learn-alias': { sender: 'extension-page', request: v.object({ profileId, region }) },
  /** Fetches the credentials of a profile anew, and asks AWS who they are. */
  'profile.renew': { sender: 'extension-page', request: v.object({ profileId, region }) },
  /** Keeps for which shell commands are written; the popup may close before it is stored. */
  'preferences.pick-shell': {
    sender: 'extension-page',
    request: v.object({ exportFormat: v.picklist(EXPORT_FORMATS) }),
  },
  /** Lists the environments of profiles in regions. Answers when all is done. */
  'discovery.start': {
    sender: 'extension-page',
    request: v.object({ profileIds: v.array(profileId), regions: v.array(region) }),
  },
  'discovery.cancel': { sender: 'extension-page', request: v.object({}) },
  /** Asks the target of a route what it is. Answers within 20 s. */
  'route.test': { sender: 'extension-page', request: v.object({ environmentId, target: routeTargetSchema }) },
  /** Asks whether the private endpoint of an automatic route answers, and decides. */
  'route.decide': { sender: 'extension-page', request: v.object({ environmentId }) },
  /** Signs in again in a tab that has a hint, and returns to its page. */
  'hint.sign-in-again': { sender: 'extension-page', request: v.object({ tabId }) },
  /** Clears cookies and storage of the site that a tab with a hint shows, then signs in again there. */
  'hint.clear-site-data': { sender: 'extension-page', request: v.object({ tabId }) },
  /** Closes the hint of a tab, for the page that it shows. */
  'hint.dismiss': { sender: 'extension-page', request: v.object({ tabId }) },
  /** Shows no more banners for a problem, on any page. */
  'hint.mute': { sender: 'extension-page', request: v.object({ problem: v.picklist(PROBLEMS) }) },
  /** The page script read a page that may have a problem. It acts on the tab that it runs in, as all of `page`. */
  'page.report': { sender: 'content-script', request: pageMessageSchema },
  /** The explainer asks what was seen on its page. */
  'page.explain': { sender: 'content-script', request: v.object({}) },
  /** The explainer recognised a problem, or none, in what was seen. */
  'page.recognise': {
    sender: 'content-script',
    request: v.object({ id: v.pipe(v.string(), v.maxLength(64)), problem: v.nullable(v.picklist(PROBLEMS)) }),
  },
  /** The user pressed a button of the banner. */
  'page.act': { sender: 'content-script', request: v.object({ act: v.picklist(BANNER_ACTS) }) },
} as const satisfies Record<string, MessageSpec>;

interface MessageSpec {
  sender: 'extension-page' | 'content-script';
  request: v.GenericSchema<unknown, unknown>;
}

export type MessageName = keyof typeof CONTRACT;
export type RequestOf<Name extends MessageName> = v.InferOutput<(typeof CONTRACT)[Name]['request']>;
/** The messages that this kind of sender may send. */
export type NameFrom<Sender extends MessageSpec['sender']> = {
  [Name in MessageName]: (typeof CONTRACT)[Name]['sender'] extends Sender ? Name : never;
}[MessageName];
export type ReplyOf<Name extends MessageName> = Replies[Name];
