/**
 * The states of an environment.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/API/API_Environment.html
 */
export const ENVIRONMENT_STATUSES = [
  'AVAILABLE',
  'CREATING',
  'CREATING_SNAPSHOT',
  'CREATE_FAILED',
  'DELETED',
  'DELETING',
  'MAINTENANCE',
  'PENDING',
  'ROLLING_BACK',
  'UNAVAILABLE',
  'UPDATE_FAILED',
  'UPDATING',
] as const;

/** One of the states AWS documents. */
export type EnvironmentStatus = (typeof ENVIRONMENT_STATUSES)[number];

/**
 * How a state is shown. `good`: ready. `notice`: ready, yet something wants a look. `busy`: AWS is at work
 * and will end by itself. `waiting`: someone has to act. `bad`: it failed, or it is gone. `unknown`: a
 * state AWS added later.
 */
export type StatusTone = 'good' | 'notice' | 'busy' | 'waiting' | 'bad' | 'unknown';

const TONES: Record<EnvironmentStatus, StatusTone> = {
  AVAILABLE: 'good',
  CREATING: 'busy',
  CREATING_SNAPSHOT: 'busy',
  CREATE_FAILED: 'bad',
  DELETED: 'bad',
  DELETING: 'busy',
  MAINTENANCE: 'busy',
  // Waits for the VPC endpoints that the customer manages, and fails after 72 hours without them.
  PENDING: 'waiting',
  ROLLING_BACK: 'busy',
  UNAVAILABLE: 'bad',
  // The update failed, and the environment went back to its previous state: it works, without the change.
  UPDATE_FAILED: 'notice',
  UPDATING: 'busy',
};

/** How the state is shown; `unknown` for a text that AWS does not document. */
export function statusTone(status: string): StatusTone {
  return isDocumented(status) ? TONES[status] : 'unknown';
}

/**
 * Whether AWS calls an environment in this state ready to use. False does not mean that its web server is
 * down (it answers through most of an update), so nobody is kept from opening it.
 */
export function isUsable(status: string): boolean {
  return status === 'AVAILABLE' || status === 'UPDATE_FAILED';
}

function isDocumented(status: string): status is EnvironmentStatus {
  return Object.hasOwn(TONES, status);
}
