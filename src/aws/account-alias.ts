import { IAM, partitionOfRegion } from '../airflow/partition';
import { fail } from '../failures/failure-error';
import type { Credentials } from '../profiles/credentials';
import { callQuery } from './query-request';
import { readXmlText } from './xml-text';

/**
 * Asks IAM what the account of the credentials calls itself; empty where it has no alias. An account has one at most.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html
 * @param region any region of the partition, which has one IAM
 * @throws FailureError
 */
export async function readAccountAlias(region: string, credentials: Credentials): Promise<string> {
  const service = { service: 'iam', version: '2010-05-08', ...IAM[partitionOfRegion(region)] } as const;
  const { xml } = await callQuery(service, 'ListAccountAliases', {}, credentials);
  // A proxy answers too.
  if (!xml.includes('<AccountAliases')) return fail('unexpected-answer', 'no aliases in the answer');
  return readXmlText(xml, 'member') ?? '';
}
