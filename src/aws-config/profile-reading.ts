/** What a profile of the AWS CLI gets its credentials from. Nothing of it is secret. */
export type ProfileReading =
  /** IAM Identity Center. Account and role are null where the profile leaves them open. */
  | {
      readonly kind: 'identity-center';
      readonly startUrl: string;
      readonly ssoRegion: string;
      readonly accountId: string | null;
      readonly roleName: string | null;
      readonly sessionName: string | null;
    }
  /** A role, assumed with another profile (or with this profile's own keys, where `sourceName` is its own). */
  | {
      readonly kind: 'assume-role';
      readonly roleArn: string;
      readonly sourceName: string;
      readonly externalId: string | null;
      readonly mfaSerial: string | null;
      readonly roleSessionName: string | null;
      readonly sourceIdentity: string | null;
      /** In s. */
      readonly durationSeconds: number | null;
    }
  /** A role, assumed with what the computer or container that the CLI runs on is given. */
  | { readonly kind: 'ambient-role'; readonly roleArn: string; readonly credentialSource: string }
  /** A role, assumed with a token that something else keeps in a file. */
  | { readonly kind: 'web-identity'; readonly roleArn: string }
  | { readonly kind: 'process' }
  /** `aws login`. */
  | { readonly kind: 'login' }
  | { readonly kind: 'keys'; readonly maskedKeyId: string; readonly isLongLived: boolean }
  /** Region and the like, and nothing to get credentials from. */
  | { readonly kind: 'settings-only' }
  | BrokenProfile;

/** A profile that means one of the above, and lacks something. */
export interface BrokenProfile {
  readonly kind: 'broken';
  readonly reason: ProfileFault;
  /** A name of a profile, a session or a setting; never a value. */
  readonly detail: string;
  readonly fileName: string;
  readonly line: number | null;
}

export type ProfileFault =
  /** The session that it names stands in no file. */
  | 'session-unknown'
  /** A setting of Identity Center is missing. */
  | 'setting-missing'
  /** The start URL is none. */
  | 'start-url-malformed'
  /** A role, and nothing to assume it with. */
  | 'role-source-missing'
  /** The profile that it builds on stands in no file. */
  | 'source-unknown'
  /** The profile that it builds on has no credentials, or is broken itself. */
  | 'source-unusable'
  /** The profiles build on each other. */
  | 'source-loop'
  /** A part of the keys is missing. */
  | 'keys-incomplete'
  /** What is written there is no key, no secret or no token. */
  | 'keys-malformed';
