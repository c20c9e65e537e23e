import { type Environment as AwsEnvironment, GetEnvironmentCommand } from '@aws-sdk/client-mwaa';
import { airflowApiHost } from '../airflow/api-hosts';
import { parseEnvironmentArn } from '../airflow/environment-arn';
import { readWebServerHost } from '../airflow/web-server-host';
import type { Environment } from '../environments/environment';
import { fail } from '../failures/failure-error';
import type { Credentials } from '../profiles/credentials';
import { callMwaa } from './mwaa-call';

/** What AWS tells of an environment: the fields that Airlock keeps, and no others. */
export type DescribedEnvironment = Omit<
  Environment,
  'profileId' | 'signInMethod' | 'entryUrl' | 'identityCenter' | 'seenAt'
>;

/**
 * Describes one environment.
 * https://docs.aws.amazon.com/mwaa/latest/API/API_GetEnvironment.html
 * @throws FailureError
 */
export async function getEnvironment(
  region: string,
  name: string,
  credentials: Credentials,
  signal?: AbortSignal,
): Promise<DescribedEnvironment> {
  const facts = { action: 'airflow:GetEnvironment', name };
  const host = airflowApiHost(region);
  const context = { credentials, region, host, facts, ...(signal === undefined ? {} : { signal }) };
  const answer = await callMwaa(context, (client, abortSignal) =>
    client.send(new GetEnvironmentCommand({ Name: name }), { abortSignal }),
  );
  return (
    describe(answer.Environment) ??
    fail('unexpected-answer', 'no environment in the answer', { region, host, ...facts })
  );
}

function describe(environment: AwsEnvironment | undefined): DescribedEnvironment | null {
  const arn = parseEnvironmentArn(environment?.Arn ?? '');
  if (environment === undefined || arn === null) return null;
  return {
    id: environment.Arn ?? '',
    partition: arn.partition,
    region: arn.region,
    account: arn.account,
    name: arn.name,
    status: environment.Status ?? null,
    airflowVersion: environment.AirflowVersion ?? null,
    accessMode: environment.WebserverAccessMode ?? null,
    host: readWebServerHost(environment.WebserverUrl ?? ''),
    environmentClass: environment.EnvironmentClass ?? null,
    lastUpdateErrorCode: environment.LastUpdate?.Error?.ErrorCode ?? null,
    lastUpdatedAt: environment.LastUpdate?.CreatedAt?.getTime() ?? null,
  };
}
