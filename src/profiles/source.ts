import * as v from 'valibot';

/**
 * Where the credentials of a profile come from. Each kind is one member here, and one `CredentialSource` in
 * `source-list.ts`. It holds no secret: what is secret rests in session storage, or encrypted.
 */
export const sourceSchema = v.variant('kind', [
  /** Pasted by the user, who is asked for them again when they have ended. */
  v.object({ kind: v.literal('pasted') }),
]);

export type Source = v.InferOutput<typeof sourceSchema>;
export type SourceKind = Source['kind'];
export type SourceOf<Kind extends SourceKind> = Extract<Source, { kind: Kind }>;
