import * as v from 'valibot';
import { DEFAULT_REGIONS } from '../airflow/region';
import { storedItem } from '../browser/stored-item';
import { PROBLEMS } from '../hints/problem';
import { EXPORT_FORMATS } from '../profiles/paste/export-format';

/** What the user set for the extension as a whole. */
export const preferencesSchema = v.object({
  /** Regions that discovery looks in. */
  regions: v.optional(v.array(v.string()), () => [...DEFAULT_REGIONS]),
  /** Focus a tab that already shows the environment, and sign in again there, instead of opening another. */
  reusesOpenTab: v.optional(v.boolean(), false),
  /** Mint a token ahead for the one environment that is selected at rest. */
  mintsAhead: v.optional(v.boolean(), false),
  /** Problems that no banner is shown for. */
  mutedProblems: v.optional(v.array(v.picklist(PROBLEMS)), () => []),
  /** Run the page script in the AWS console too, where access to it was given. */
  explainsConsole: v.optional(v.boolean(), false),
  /** Show the help page in place of Chrome's own error page. */
  replacesErrorPage: v.optional(v.boolean(), false),
  /** The shell that commands for credentials are written for; null until the user picked one. */
  exportFormat: v.optional(v.nullable(v.picklist(EXPORT_FORMATS)), null),
});

export type Preferences = v.InferOutput<typeof preferencesSchema>;

export const preferencesItem = storedItem<Preferences>({
  area: 'local',
  key: 'preferences',
  schema: preferencesSchema,
  fallback: v.parse(preferencesSchema, {}),
});
