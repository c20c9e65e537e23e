import type { PastedAirflowUrl } from '../../airflow/pasted-url';
import type { Failure } from '../../failures/failure';
import type { Result } from '../../failures/result';
import { send } from '../../messages/send';
import { changeChoices } from '../choices';

/** With which credentials, and where, AWS is asked about a pasted URL. */
interface Place {
  readonly profileId: string;
  readonly region: string;
}

/**
 * Adds the environment of a pasted URL, whose page becomes the landing page. AWS is asked for its name by the
 * host, unless the URL or the user told it.
 */
export async function addPastedUrl(
  reading: PastedAirflowUrl,
  place: Place,
  name: string | null,
): Promise<Result<{ environmentId: string }>> {
  if (reading.kind === 'console') return send('environment.add-by-name', { ...place, name: reading.name });
  const { host, landingPage } = reading;
  if (name === null) return send('environment.add-by-host', { ...place, host, landingPage });
  const added = await send('environment.add-by-name', { ...place, name });
  if (added.ok && landingPage !== null) await changeChoices(added.value.environmentId, { landingPage });
  return added;
}

/** Whether AWS could not tell which environment has a host, so that only the user can name it. */
export function leavesNameOpen({ code, facts }: Failure): boolean {
  const mayNotList = code === 'access-denied' && facts['action'] === 'airflow:ListEnvironments';
  return code === 'web-server-unknown' || mayNotList;
}
