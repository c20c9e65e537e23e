import { ENVIRONMENT_STATUSES, type EnvironmentStatus } from '../../airflow/environment-status';
import { translate } from '../../i18n/translate';

/** The status in the user's language; as AWS wrote it where AWS added one later. */
export function statusWord(status: string | null): string {
  if (status === null) return translate('environment_status_not_asked');
  const known = ENVIRONMENT_STATUSES.find((candidate) => candidate === status);
  return known === undefined ? status : translate(`environment_status_${lowerCase(known)}`);
}

function lowerCase(status: EnvironmentStatus): Lowercase<EnvironmentStatus> {
  return status.toLowerCase() as Lowercase<EnvironmentStatus>;
}
