import { airflowMajor } from '../../airflow/airflow-version';
import { classifyWebServerHost } from '../../airflow/web-server-host';
import type { Environment } from '../../environments/environment';
import type { EnvironmentFacts } from '../evidence';
import type { HintPlace } from '../tab-problem';
import type { ManagedHost } from './managed-host';

/** A state that AWS told longer ago, in ms, explains nothing any more. */
const STATE_COUNTS_FOR_MS = 15 * 60_000;

/** What is known of the environment behind a host, for ranking causes. Pure. */
export function environmentFacts(
  { environment, isFormer }: ManagedHost,
  now: number,
): EnvironmentFacts | null {
  if (environment === null) return null;
  const { status, seenAt, accessMode, airflowVersion, host, lastUpdatedAt } = environment;
  return {
    status: seenAt !== null && now - seenAt <= STATE_COUNTS_FOR_MS ? status : null,
    accessMode,
    airflowMajor: airflowMajor(airflowVersion),
    lastUpdateAgeMs: lastUpdatedAt === null ? null : now - lastUpdatedAt,
    isPrivateEndpoint: host !== null && classifyWebServerHost(host).isPrivateEndpoint,
    isOtherEnvironmentsHost: isFormer,
  };
}

/** What commands, links and policies name of an environment. */
export function placeOf({ id, partition, region, account, name, host }: Environment): HintPlace {
  return { environmentId: id, partition, region, account, name, webServerHost: host };
}
