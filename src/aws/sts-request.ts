import { stsHost } from '../airflow/api-hosts';
import type { Credentials } from '../profiles/credentials';
import { callQuery, type QueryAnswer } from './query-request';

/**
 * Calls STS in a region. Without credentials the request is not signed.
 * https://docs.aws.amazon.com/STS/latest/APIReference/welcome.html
 * @throws FailureError
 */
export async function callSts(
  action: string,
  parameters: Record<string, string>,
  region: string,
  credentials: Credentials | null,
): Promise<QueryAnswer> {
  const service = { service: 'sts', version: '2011-06-15', host: stsHost(region), region } as const;
  return callQuery(service, action, parameters, credentials);
}
