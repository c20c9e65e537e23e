import * as v from 'valibot';
import { FailureError } from '../failures/failure-error';
import type { Credentials } from '../profiles/credentials';
import { clockOffsetItem } from './clock-offset';
import { callPortal } from './portal-call';

interface Order {
  readonly region: string;
  /** A secret. */
  readonly accessToken: string;
  readonly accountId: string;
  readonly roleName: string;
}

const answerSchema = v.object({
  roleCredentials: v.object({
    accessKeyId: v.string(),
    secretAccessKey: v.string(),
    sessionToken: v.string(),
    /** ms since the epoch, by the clock of AWS. */
    expiration: v.number(),
  }),
});

/** A clock that is wrong by less than this, in ms, signs well and is let be. */
const TOLERATED_SKEW_MS = 4 * 60_000;

/** How the portal refuses a role that the user does not have: `ForbiddenException`, or that nobody has. */
const UNASSIGNED = ['access-denied', 'environment-not-found', 'identity-portal-unknown'];

/**
 * Credentials of a role. The permission set says how long they last.
 * https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_GetRoleCredentials.html
 * @throws FailureError `identity-role-unassigned` where the user does not have this role
 */
export async function getRoleCredentials({ accountId, roleName, ...context }: Order): Promise<Credentials> {
  const query = new URLSearchParams({ account_id: accountId, role_name: roleName });
  const { value, date } = await callPortal(
    {
      ...context,
      path: `/federation/credentials?${query}`,
      action: 'sso:GetRoleCredentials',
      facts: { account: accountId, role: roleName },
    },
    answerSchema,
  ).catch((thrown) => {
    throw asUnassigned(thrown);
  });
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = value.roleCredentials;
  const skew = await learnSkew(date);
  return { accessKeyId, secretAccessKey, sessionToken, expiresAt: expiration - skew };
}

function asUnassigned(thrown: unknown): unknown {
  if (!(thrown instanceof FailureError) || !UNASSIGNED.includes(thrown.failure.code)) return thrown;
  return new FailureError({ ...thrown.failure, code: 'identity-role-unassigned' });
}

/** How far AWS's clock is ahead of this computer's, in ms; remembered for signing where it matters. */
async function learnSkew(date: number): Promise<number> {
  const skew = date - Date.now();
  if (Number.isNaN(skew) || Math.abs(skew) < TOLERATED_SKEW_MS) return 0;
  await clockOffsetItem.update(() => skew);
  return skew;
}
