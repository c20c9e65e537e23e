import { assumeRole } from '../../aws/assume-role';
import { getSessionToken } from '../../aws/get-session-token';
import { asFailure, fail } from '../../failures/failure-error';
import type { CredentialSource, FetchContext } from '../credential-source';
import type { Credentials } from '../credentials';
import { takeMfaCode } from '../mfa/mfa-codes';
import { keepMfaSession, type MfaSession, readMfaSession } from '../mfa/mfa-sessions';
import type { Profile } from '../profile';
import { profileFacts } from '../profile-facts';
import type { SourceOf } from '../source';

type RoleSource = SourceOf<'assume-role'>;

/** A session this young, in ms, is not why a role is denied. */
const YOUNG_MS = 5 * 60_000;

/**
 * A role. Where it wants MFA, the code is asked for once: long-lived keys trade it for a session of 12 hours,
 * from which this role and others are assumed without a further code.
 */
export const ASSUME_ROLE: CredentialSource<'assume-role'> = {
  fetch: async (profile, source, context) =>
    source.mfaSerial === null
      ? assumeRole(source, null, await context.resolve(source.sourceProfileId))
      : assumeWithMfa(profile, source, source.mfaSerial, context),
};

async function assumeWithMfa(
  profile: Profile,
  source: RoleSource,
  serial: string,
  { now, resolve }: FetchContext,
): Promise<Credentials> {
  const { sourceProfileId, region } = source;
  const code = await takeMfaCode(profile.id);
  const session = await readMfaSession(sourceProfileId, serial, now);
  const assumed = session === null ? null : await assumeFrom(session, source, now);
  if (assumed !== null) return assumed;
  const base = await resolve(sourceProfileId);
  if (code === null) return fail('mfa-needed', '', { ...profileFacts(profile), device: serial });
  // Only long-lived keys can trade a code for a session.
  if (base.sessionToken !== null) return assumeRole(source, { serial, code }, base);
  const fresh = await getSessionToken({ serial, code }, region, base);
  await keepMfaSession(sourceProfileId, serial, fresh, now);
  return assumeRole(source, null, fresh);
}

/** Null where a further code may help: a role can want one that was given lately (`aws:MultiFactorAuthAge`). */
async function assumeFrom(
  { credentials, issuedAt }: MfaSession,
  source: RoleSource,
  now: number,
): Promise<Credentials | null> {
  try {
    return await assumeRole(source, null, credentials);
  } catch (thrown) {
    const { code } = asFailure(thrown);
    const isOver = code === 'credentials-expired' || code === 'credentials-invalid';
    if (isOver || (code === 'access-denied' && now - issuedAt > YOUNG_MS)) return null;
    throw thrown;
  }
}
