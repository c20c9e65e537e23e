import * as v from 'valibot';
import { isWrittenLikeRegion } from '../airflow/region';

/**
 * Where the credentials of a profile come from. Each kind is one member here, and one `CredentialSource` in
 * `source-list.ts`. It holds no secret: what is secret rests in session storage, or encrypted.
 */
export const sourceSchema = v.variant('kind', [
  /** Pasted by the user, who is asked for them again when they have ended. */
  v.object({ kind: v.literal('pasted') }),
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
]);

export type Source = v.InferOutput<typeof sourceSchema>;
export type SourceKind = Source['kind'];
export type SourceOf<Kind extends SourceKind> = Extract<Source, { kind: Kind }>;
