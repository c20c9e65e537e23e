import { AIRFLOW_ROLES, type AirflowRole } from '../../airflow/airflow-role';
import type { Environment } from '../../environments/environment';
import { type EntryUrlReading, type EntryUrlRefusal, fillEntryUrl, readEntryUrlTemplate } from '../entry-url';

/** An entry URL as it stands in the form. */
export interface EntryUrlDraft {
  readonly text: string;
  readonly role: AirflowRole;
}

const UNFINISHED: readonly EntryUrlRefusal[] = ['empty', 'not-a-url', 'host'];

/** The form of what is stored; a role that is none of Airflow's five becomes the most common one. */
export function entryUrlDraftOf({ entryUrl }: Pick<Environment, 'entryUrl'>): EntryUrlDraft {
  const role = AIRFLOW_ROLES.find((known) => known === entryUrl?.role);
  return { text: entryUrl?.template ?? '', role: role ?? 'User' };
}

/** What a draft means: its template, and the URL that it opens for this environment. */
export function readEntryUrlDraft(
  { text, role }: EntryUrlDraft,
  environmentName: string,
): { readonly reading: EntryUrlReading; readonly url: string | null } {
  const reading = readEntryUrlTemplate(text);
  const url =
    reading.kind === 'template'
      ? fillEntryUrl(reading.template, { environment: environmentName, role })
      : null;
  return { reading, url };
}

/** Whether a refusal may only mean that the user has not typed it all yet. */
export function isUnfinishedEntryUrl(reason: EntryUrlRefusal): boolean {
  return UNFINISHED.includes(reason);
}
