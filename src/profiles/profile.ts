import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';
import { sourceSchema } from './source';

/** The colours by which a user may tell profiles apart; the absence of one is no colour. */
export const PROFILE_COLOURS = ['teal', 'blue', 'violet', 'pink', 'red', 'amber', 'green'] as const;
export type ProfileColour = (typeof PROFILE_COLOURS)[number];

/** Where AWS credentials come from. Holds no secret. */
export const profileSchema = v.object({
  id: v.string(),
  name: v.string(),
  source: sourceSchema,
  partition: v.picklist(['aws', 'aws-cn']),
  /** Key id with its middle left out, for the user to recognise the key. */
  maskedKeyId: v.string(),
  /** Whether the key has no session token and so never ends by itself. */
  isLongLived: v.boolean(),
  /** Who the credentials are, as `sts:GetCallerIdentity` said. */
  identity: v.nullable(
    v.object({
      account: v.string(),
      arn: v.string(),
      userId: v.string(),
      /** What the account calls itself in IAM, where that was told; empty where it has no alias. */
      alias: v.optional(v.string()),
    }),
  ),
  /** End of the credentials in ms since the epoch, where it is known. */
  expiresAt: v.nullable(v.number()),
  /** What it is called in the files of the AWS CLI, where that is not its name here. */
  cliName: v.optional(v.string()),
  /** What people call its account, where somebody said. */
  accountName: v.optional(v.string()),
  colour: v.optional(v.picklist(PROFILE_COLOURS)),
});

export type Profile = v.InferOutput<typeof profileSchema>;

export const profilesItem = storedItem<Profile[]>({
  area: 'local',
  key: 'profiles',
  schema: v.array(profileSchema),
  fallback: [],
});
