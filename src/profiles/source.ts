import * as v from 'valibot';
import { isWrittenLikeRegion } from '../airflow/region';
import { openIdProviderSchema } from '../federation/open-id-provider';

/** What every kind of role session is asked for with. */
const roleSession = {
  roleArn: v.string(),
  /** The region whose STS is asked. */
  region: v.string(),
  sessionName: v.string(),
  /** Null for the hour that AWS gives by default. */
  durationSeconds: v.nullable(v.number()),
};

/**
 * Where the credentials of a profile come from. Each kind is one member here, one `CredentialSource` in
 * `source-list.ts`, and its hosts in `source-patterns.ts`. It holds no secret: what is secret rests in session storage, or encrypted.
 */
export const sourceSchema = v.variant('kind', [
  /** Pasted by the user, who is asked for them again when they have ended. */
  v.object({ kind: v.literal('pasted') }),
  /** A long-lived key, encrypted in the vault of this device. */
  v.object({ kind: v.literal('stored-key') }),
  /** A role in an account that IAM Identity Center gives to whoever has signed in at its access portal. */
  v.object({
    kind: v.literal('identity-center'),
    /** Of an `SsoSession`. */
    sessionId: v.string(),
    /** Where Identity Center is, which need not be where environments are. */
    region: v.pipe(v.string(), v.check(isWrittenLikeRegion)),
    accountId: v.string(),
    accountName: v.string(),
    roleName: v.string(),
  }),
  /** A role, assumed with the credentials of another profile. */
  v.object({
    kind: v.literal('assume-role'),
    sourceProfileId: v.string(),
    ...roleSession,
    externalId: v.nullable(v.string()),
    sourceIdentity: v.nullable(v.string()),
    /** ARN or serial number of the MFA device whose code the role wants. */
    mfaSerial: v.nullable(v.string()),
  }),
  /** A program on this computer that hands out credentials, such as aws-vault. */
  v.object({
    kind: v.literal('credential-server'),
    /** On 127.0.0.1. */
    url: v.string(),
    /** Whether the server wants a token, which rests in session storage. */
    hasToken: v.boolean(),
  }),
  /** A role that trusts an OpenID provider. */
  v.object({ kind: v.literal('web-identity'), ...roleSession, provider: openIdProviderSchema }),
  /** A Cognito identity pool that trusts an OpenID provider. */
  v.object({
    kind: v.literal('cognito'),
    region: v.string(),
    identityPoolId: v.string(),
    provider: openIdProviderSchema,
  }),
]);

export type Source = v.InferOutput<typeof sourceSchema>;
export type SourceKind = Source['kind'];
export type SourceOf<Kind extends SourceKind> = Extract<Source, { kind: Kind }>;
export type FederatedSource = SourceOf<'web-identity' | 'cognito'>;
