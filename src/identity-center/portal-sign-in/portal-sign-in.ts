import * as v from 'valibot';
import { storedItem } from '../../browser/stored-item';
import { failureSchema } from '../../failures/failure';

/** `browser`: the access portal sends a code back. `code`: the user compares a code and confirms it there. */
export const PORTAL_METHODS = ['browser', 'code'] as const;
export type PortalMethod = (typeof PORTAL_METHODS)[number];

const browserFlowSchema = v.object({
  kind: v.literal('browser'),
  port: v.number(),
  /** What the answer must repeat. */
  state: v.string(),
  /** A secret: proves that whoever trades the code began the sign-in. */
  verifier: v.string(),
  /** A secret, once it is here; works once. */
  code: v.nullable(v.string()),
});

const codeFlowSchema = v.object({
  kind: v.literal('code'),
  /** A secret: whoever has it gets the tokens. */
  deviceCode: v.string(),
  /** Shown to the user, to be compared. */
  userCode: v.string(),
  verificationUrl: v.string(),
  intervalMs: v.number(),
  /** When to ask next, in ms since the epoch. */
  pollAt: v.number(),
});

/**
 * One sign-in at an access portal: the intent and how far it is, kept so that a stopped worker loses nothing.
 * `preparing`: host access is being asked for, or the portal is. `waiting`: for the user. `trading`: the code is
 * traded for tokens. The rest are ends.
 */
export const portalSignInSchema = v.object({
  id: v.string(),
  sessionId: v.string(),
  method: v.picklist(PORTAL_METHODS),
  beganAt: v.number(),
  /** When it is given up, in ms since the epoch. */
  endsAt: v.number(),
  step: v.picklist(['preparing', 'waiting', 'trading', 'done', 'failed']),
  /** The tab of the access portal. */
  tabId: v.nullable(v.number()),
  /** The tab of ours that asked, and is shown again afterwards. */
  originTabId: v.nullable(v.number()),
  /** Whether an opening that failed for want of it goes on afterwards. */
  continuesOpening: v.boolean(),
  flow: v.nullable(v.variant('kind', [browserFlowSchema, codeFlowSchema])),
  failure: v.nullable(failureSchema),
});

export type PortalSignIn = v.InferOutput<typeof portalSignInSchema>;
export type BrowserFlow = v.InferOutput<typeof browserFlowSchema>;

/** The latest sign-in. There is one at a time, as there is one user. It holds secrets, and so rests in memory. */
export const portalSignInItem = storedItem<PortalSignIn | null>({
  area: 'session',
  key: 'portal-sign-in',
  schema: v.nullable(portalSignInSchema),
  fallback: null,
});

export function isPortalSignInUnderWay({ step }: PortalSignIn): boolean {
  return step !== 'done' && step !== 'failed';
}

/** Changes the sign-in of this id while it is at this step. Resolves to it; null where it has gone on meanwhile. */
export async function changePortalSignIn(
  id: string,
  step: PortalSignIn['step'],
  change: (signIn: PortalSignIn) => PortalSignIn,
): Promise<PortalSignIn | null> {
  let changed: PortalSignIn | null = null;
  await portalSignInItem.update((current) => {
    changed = current?.id === id && current.step === step ? change(current) : null;
    return changed ?? current;
  });
  return changed;
}
