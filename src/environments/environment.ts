import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';

/** The start page of IAM Identity Center through which the AWS console is reached, and as whom. */
export const identityCenterSchema = v.object({
  startUrl: v.string(),
  accountId: v.string(),
  roleName: v.string(),
});

/**
 * What is known of an environment. Exactly these fields rest in storage: configuration options and tags,
 * which may be sensitive, never do.
 */
export const environmentSchema = v.object({
  /** The ARN; for the console method without a known account, the ARN with an empty account. */
  id: v.string(),
  partition: v.picklist(['aws', 'aws-cn']),
  region: v.string(),
  /** Empty where it is not known. */
  account: v.string(),
  name: v.string(),
  /** As `GetEnvironment` gives it; null where it was never asked. */
  status: v.nullable(v.string()),
  airflowVersion: v.nullable(v.string()),
  accessMode: v.nullable(v.string()),
  /** Web server host, without scheme. */
  host: v.nullable(v.string()),
  environmentClass: v.nullable(v.string()),
  lastUpdateErrorCode: v.nullable(v.string()),
  /** When its last update was begun, in ms since the epoch; null where there was none, or it is not known. */
  lastUpdatedAt: v.optional(v.nullable(v.number()), null),
  /** The profile that found it; null for the console method. */
  profileId: v.nullable(v.string()),
  /** How the user gets in. */
  signInMethod: v.picklist(['token', 'console', 'entry-url']),
  /** For the method entry URL: its template, and the Airflow role to ask for. */
  entryUrl: v.optional(v.nullable(v.object({ template: v.string(), role: v.string() })), null),
  identityCenter: v.nullable(identityCenterSchema),
  /** When AWS last told the fields above, in ms since the epoch; null if never. */
  seenAt: v.nullable(v.number()),
});

export type Environment = v.InferOutput<typeof environmentSchema>;
export type IdentityCenter = v.InferOutput<typeof identityCenterSchema>;

export const environmentsItem = storedItem<Environment[]>({
  area: 'local',
  key: 'environments',
  schema: v.array(environmentSchema),
  fallback: [],
});
