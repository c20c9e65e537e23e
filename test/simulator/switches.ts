/**
 * What no public source settles about MWAA. Each point is a switch, so that a client is tested in every position;
 * the first value of each list is the default. All may be changed while the simulator runs.
 */
export const switchPositions = {
  /** May a web login token be posted twice within its 60 seconds? */
  webTokenReuse: ['single-use', 'reusable'],
  /** Does the sign-in page submit a form (the document becomes the answer), or fetch and then navigate? */
  loginPost: ['form', 'fetch'],
  /** What a login POST that was accepted answers with. */
  loginSuccess: ['302', '200'],
  /** What `/aws_mwaa/…` is on Airflow 3: the sign-in page too, a 404, or the single-page app with 200. */
  legacyPathOnAirflow3: ['present', 'absent-404', 'spa-200'],
  /** Is `/pluginsv2/aws_mwaa/…` served on Airflow 3? (absent: 404 by the mounted Flask application) */
  pluginsPathOnAirflow3: ['present', 'absent'],
  /** What the health path answers to somebody who has not signed in. */
  health: ['anonymous', 'redirect-302', 'forbidden-403'],
  /** The SameSite attribute of the web session's cookie. */
  cookieSameSite: ['Lax', 'Strict', 'None'],
  /** After a refused token: does the sign-in page stay, or is a page with status 403 shown? */
  ssoPageAfterRefusal: ['page-403', 'stays'],
  /** Do private web server hosts answer, as if the browser sat in their VPC, or is the connection closed? */
  privateHostsReachable: ['reachable', 'closed'],
  /** Do redirections of Airflow 2 behind a load balancer name its base URL, the private host, or a path only? */
  redirectsBehindLoadBalancer: ['base-url', 'relative'],
  /** Has the browser a session in the AWS console? */
  consoleSession: ['signed-in', 'signed-out'],
  /** What the OpenID provider knows of the browser's user: signed in, not signed in, or not allowed. */
  openIdUser: ['signed-in', 'signed-out', 'refused'],
  /** The error code with which STS refuses a request whose clock is off. */
  stsSkewCode: ['SignatureDoesNotMatch', 'RequestExpired'],
} as const;

export type SwitchName = keyof typeof switchPositions;
export type Switches = { -readonly [Name in SwitchName]: (typeof switchPositions)[Name][number] };

/** The default position of every switch, with those given on top. */
export function createSwitches(chosen: Partial<Switches> = {}): Switches {
  return {
    webTokenReuse: 'single-use',
    loginPost: 'form',
    loginSuccess: '302',
    legacyPathOnAirflow3: 'present',
    pluginsPathOnAirflow3: 'present',
    health: 'anonymous',
    cookieSameSite: 'Lax',
    ssoPageAfterRefusal: 'page-403',
    privateHostsReachable: 'reachable',
    redirectsBehindLoadBalancer: 'base-url',
    consoleSession: 'signed-in',
    openIdUser: 'signed-in',
    stsSkewCode: 'SignatureDoesNotMatch',
    ...chosen,
  };
}

/**
 * Sets switches from data that came over the wire.
 * @throws Error naming the switch or the position that does not exist, and those that do.
 */
export function setSwitches(switches: Switches, wanted: Record<string, unknown>): void {
  for (const [name, position] of Object.entries(wanted)) {
    if (!(name in switchPositions)) {
      throw new Error(`There is no switch "${name}". Switches: ${Object.keys(switchPositions).join(', ')}.`);
    }
    const positions: readonly unknown[] = switchPositions[name as SwitchName];
    if (!positions.includes(position)) {
      throw new Error(`Switch "${name}" has no position "${position}". Positions: ${positions.join(', ')}.`);
    }
  }
  Object.assign(switches, wanted);
}
