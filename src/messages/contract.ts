import * as v from 'valibot';
import { isWrittenLikeRegion } from '../airflow/region';
import { routeTargetSchema } from '../redirect/route';
import { DISPOSITIONS } from '../sign-in/opening';
import type { Replies } from './replies';

const environmentId = v.pipe(v.string(), v.minLength(1), v.maxLength(512));
const profileId = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const region = v.pipe(v.string(), v.check(isWrittenLikeRegion));

/**
 * Every message to the worker: its name, who may send it, and the shape of its request. What arrives is
 * rebuilt from the schema, so that nothing else gets through. No message carries a secret.
 */
export const CONTRACT = {
  /** Wakes the worker; a popup sends it as it opens. */
  'worker.wake': { sender: 'extension-page', request: v.object({}) },
  /** The user pressed on an environment: the token is fetched while the finger is still down. */
  'environment.prepare': { sender: 'extension-page', request: v.object({ environmentId }) },
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
  /** Asks AWS who the credentials of a profile are. */
  'profile.identify': { sender: 'extension-page', request: v.object({ profileId, region }) },
  /** Fetches the credentials of a profile anew, and asks AWS who they are. */
  'profile.renew': { sender: 'extension-page', request: v.object({ profileId, region }) },
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
} as const satisfies Record<string, MessageSpec>;

interface MessageSpec {
  sender: 'extension-page' | 'content-script';
  request: v.GenericSchema<unknown, unknown>;
}

export type MessageName = keyof typeof CONTRACT;
export type RequestOf<Name extends MessageName> = v.InferOutput<(typeof CONTRACT)[Name]['request']>;
export type ReplyOf<Name extends MessageName> = Replies[Name];
