import { OPEN_ID_ISSUER, type OpenIdTokens } from '../federation/open-id-tokens';
import { seededUserId } from '../seeded-values';
import type { SimulatorRequest } from '../virtual-host';
import { accountOf, type MfaDevice, type Principal, type Role, roleArn, type World } from '../world';
import { AwsError } from './aws-error';
import { issueSession } from './issue-session';

const hourInSeconds = 3_600;

/** What one of the actions that give credentials answers with. */
export interface IssuedSession {
  session: Principal;
  /** Further elements of the result, by name. */
  more: Record<string, string>;
}

interface StsOrder {
  world: World;
  /** Milliseconds since the epoch. */
  now: number;
  form: URLSearchParams;
}

/** The parameters of a request in the Query protocol. */
export function formOf({ body }: SimulatorRequest): URLSearchParams {
  return new URLSearchParams(body.toString());
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html */
export function getSessionToken({ world, now, form }: StsOrder, caller: Principal): IssuedSession {
  if (caller.kind !== 'user')
    throw new AwsError(403, 'AccessDenied', 'Cannot call GetSessionToken with session credentials');
  const hasMfa = passesMfa(world, form, caller);
  const seconds = Number(form.get('DurationSeconds') ?? 12 * hourInSeconds);
  return {
    session: issueSession(world, { like: caller, hasMfa, expiresAt: now + seconds * 1_000 }),
    more: {},
  };
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export function assumeRole({ world, now, form }: StsOrder, caller: Principal): IssuedSession {
  const role = roleOf(world, form);
  const hasMfa = passesMfa(world, form, caller) || caller.hasMfa === true;
  const isTrusted = role?.trusts.some((pattern) => caller.arn.includes(pattern)) ?? false;
  const hasExternalId = role?.externalId === undefined || role.externalId === form.get('ExternalId');
  if (!role || !isTrusted || !hasExternalId || (role.wantsMfa && !hasMfa)) {
    throw new AwsError(
      403,
      'AccessDenied',
      `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${form.get('RoleArn')}`,
    );
  }
  const seconds = secondsOf(form, role);
  if (caller.arn.includes(':assumed-role/') && seconds > hourInSeconds) {
    throw new AwsError(
      400,
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    );
  }
  return issueForRole(world, role, form, now + seconds * 1_000);
}

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
export async function assumeRoleWithWebIdentity(
  { world, now, form }: StsOrder,
  tokens: OpenIdTokens,
): Promise<IssuedSession> {
  const verdict = await tokens.verify(form.get('WebIdentityToken') ?? '');
  if (verdict.kind === 'expired')
    throw new AwsError(400, 'ExpiredTokenException', 'Token expired: the token has passed its expiration.');
  if (verdict.kind === 'unknown') {
    throw new AwsError(
      400,
      'InvalidIdentityToken',
      `No OpenIDConnect provider found in your account for ${OPEN_ID_ISSUER}`,
    );
  }
  const role = roleOf(world, form);
  if (!role || role.webIdentityAudience !== verdict.claims.aud)
    throw new AwsError(403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
  const issued = issueForRole(world, role, form, now + secondsOf(form, role) * 1_000);
  return { ...issued, more: { ...issued.more, SubjectFromWebIdentityToken: verdict.claims.sub } };
}

function roleOf(world: World, form: URLSearchParams): Role | undefined {
  return world.roles.find((role) => roleArn(world, role) === form.get('RoleArn'));
}

function secondsOf(form: URLSearchParams, role: Role): number {
  const seconds = Number(form.get('DurationSeconds') ?? hourInSeconds);
  if (seconds <= role.maxSessionSeconds) return seconds;
  throw new AwsError(
    400,
    'ValidationError',
    'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  );
}

function issueForRole(world: World, role: Role, form: URLSearchParams, expiresAt: number): IssuedSession {
  const { accountId, name, airflowRoles } = role;
  const sessionName = form.get('RoleSessionName') ?? '';
  const { partition } = accountOf(world, accountId);
  const arn = `arn:${partition}:sts::${accountId}:assumed-role/${name}/${sessionName}`;
  const userId = `${seededUserId('AROA', `${accountId}/${name}`)}:${sessionName}`;
  const session = issueSession(world, {
    like: { accountId, arn, userId, airflowRoles, denied: [] },
    expiresAt,
  });
  return { session, more: { Arn: arn, AssumedRoleId: userId } };
}

/**
 * Whether the request brings a code of the caller's device. A code is good once.
 * @throws AwsError for one that is not
 */
function passesMfa(world: World, form: URLSearchParams, caller: Principal): boolean {
  const serial = form.get('SerialNumber');
  if (serial === null) return false;
  const device: MfaDevice | undefined = world.mfaDevices.find(
    (candidate) => candidate.serial === serial && candidate.principal === caller.name,
  );
  if (!device) {
    throw new AwsError(
      403,
      'AccessDenied',
      'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
    );
  }
  if (device.code === null || device.code !== form.get('TokenCode')) {
    throw new AwsError(
      403,
      'AccessDenied',
      'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
    );
  }
  device.code = null;
  return true;
}
