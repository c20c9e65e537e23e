import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';

export const STAGES = ['none', 'development', 'staging', 'production'] as const;
export type Stage = (typeof STAGES)[number];

/** What the user chose for one environment. Discovery never touches it. */
export const choicesSchema = v.object({
  label: v.optional(v.string(), ''),
  stage: v.optional(v.picklist(STAGES), 'none'),
  isPinned: v.optional(v.boolean(), false),
  /** Path, query and fragment to go to after signing in; null for Airflow's own start page. */
  landingPage: v.optional(v.nullable(v.string()), null),
  /** Sign in again by itself where a link leads to a page whose session is over; never in production. */
  signsInByItself: v.optional(v.boolean(), false),
});

export type EnvironmentChoices = v.InferOutput<typeof choicesSchema>;

export const NO_CHOICES: EnvironmentChoices = v.parse(choicesSchema, {});

/** Choices by environment id. */
export const choicesItem = storedItem<Record<string, EnvironmentChoices>>({
  area: 'local',
  key: 'choices',
  schema: v.record(v.string(), choicesSchema),
  fallback: {},
});

/** Changes some choices of one environment and keeps the others. */
export async function changeChoices(
  environmentId: string,
  change: Partial<EnvironmentChoices>,
): Promise<void> {
  await choicesItem.update((all) => ({
    ...all,
    [environmentId]: { ...(all[environmentId] ?? NO_CHOICES), ...change },
  }));
}
