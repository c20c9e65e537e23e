/**
 * Every way in which Airlock can fail, as a closed list. Each code has a title, a plain sentence and a
 * remedy in every language: `failure_<code with _ for ->_title`, `…_sentence`, `…_remedy`.
 */
export const FAILURE_CODES = [
  /** No credentials are held for the profile (never pasted, or gone with the browser). */
  'credentials-missing',
  /** The credentials have ended. */
  'credentials-expired',
  /** AWS does not know the key, or the signature does not match the secret. */
  'credentials-invalid',
  /** The key is remembered on this device, and the passphrase for it was not given yet. */
  'vault-locked',
  /** The pasted text is not credentials that can be used. */
  'credentials-refused',
  /** The profile that a role is assumed with is not there (any more). */
  'source-profile-missing',
  /** The role wants a code of an MFA device. */
  'mfa-needed',
  /** AWS did not accept the code of the MFA device. */
  'mfa-refused',
  /** A role's session was asked for a longer time than the role allows. */
  'session-too-long',
  /** The token of a local credential server is gone with the browser session. */
  'server-token-needed',
  /** The local credential server did not accept the token. */
  'server-token-refused',
  /** Nothing answers at the address of the local credential server. */
  'server-unreachable',
  /** What answers there gives no credentials. */
  'server-answer-unusable',
  /** The sign-in at the OpenID provider has ended, or was never done in this browser session. */
  'federation-session-ended',
  /** The OpenID provider refused the sign-in, or AWS what the provider issued. */
  'federation-refused',
  /** What answers at the address is no OpenID provider, or one that cannot be trusted. */
  'federation-provider-unusable',
  /** The credentials are those of the account's root user. */
  'root-identity',
  /** The sign-in at the access portal of IAM Identity Center has ended, or was never made. */
  'identity-session-ended',
  /** Identity Center does not know this start URL in this region. */
  'identity-portal-unknown',
  /** The user, or an administrator's rule, said no at the access portal. */
  'identity-sign-in-denied',
  /** Nobody signed in at the access portal in time, or its code was used up. */
  'identity-sign-in-expired',
  /** The tab of the access portal was closed, or the sign-in there was given up. */
  'identity-sign-in-cancelled',
  /** The answer of the access portal does not belong to the sign-in that Airlock began. */
  'identity-state-mismatch',
  /** Identity Center does not give this role in this account to the user (any more). */
  'identity-role-unassigned',
  /** This computer's clock and AWS's differ by more than signing allows, also after correction. */
  'clock-skew',
  /** IAM denies the call. */
  'access-denied',
  /** The region is not enabled for this account, or does not offer Amazon MWAA. */
  'region-unavailable',
  /** No environment of this name in this account and region. */
  'environment-not-found',
  /** No environment of this account and region, of those that may be described, has this web server host. */
  'web-server-unknown',
  /** The environment that was asked for is not in Airlock's list (any more). */
  'environment-unknown',
  /** AWS asked to slow down, also after retries. */
  'throttled',
  /** The service answered with an error of its own (5xx), also after retries. */
  'service-error',
  /** No connection to the service: offline, DNS, firewall, proxy. */
  'no-network',
  /** No answer within the limit. */
  'timed-out',
  /** The extension has no access to the host. */
  'host-access-missing',
  /** Something that is not the service answered, for example the sign-in page of a proxy. */
  'unexpected-answer',
  /** The web server host did not answer the browser: private network, DNS, firewall, certificate. */
  'web-server-unreachable',
  /** The web server, or a load balancer before it, answered the sign-in with an error of its own. */
  'web-server-error',
  /** The token came so long after the click that no tab was opened any more. */
  'token-too-late',
  /** The target of the route was neither tested nor confirmed: it gets no token. */
  'target-unproven',
  /** Another environment has the host and port of its route's target; only an entry URL could tell the two apart. */
  'target-taken',
  /** The load balancer that signs in by itself refused. */
  'entry-url-refused',
  /** The web server refused the web login token. */
  'sign-in-refused',
  /** The sign-in page was opened on both paths, and no sign-in was seen. */
  'sign-in-not-seen',
  /** The worker was stopped on the way. */
  'interrupted',
  /** What was asked for is not well formed. */
  'invalid-input',
  /** A fault of Airlock itself. */
  'internal',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];
