import { ListEnvironmentsCommand } from '@aws-sdk/client-mwaa';
import { airflowApiHost } from '../airflow/api-hosts';
import type { Credentials } from '../profiles/credentials';
import { callMwaa } from './mwaa-call';

const PAGE_SIZE = 25;

/**
 * Names of the environments of one region, a page at a time.
 * https://docs.aws.amazon.com/mwaa/latest/API/API_ListEnvironments.html
 * @throws FailureError
 */
export async function* listEnvironments(
  region: string,
  credentials: Credentials,
  signal?: AbortSignal,
): AsyncGenerator<readonly string[], void, undefined> {
  const context = {
    credentials,
    region,
    host: airflowApiHost(region),
    facts: { action: 'airflow:ListEnvironments' },
    ...(signal === undefined ? {} : { signal }),
  };
  let nextToken: string | undefined;
  do {
    const command = new ListEnvironmentsCommand({
      MaxResults: PAGE_SIZE,
      ...(nextToken === undefined ? {} : { NextToken: nextToken }),
    });
    const page = await callMwaa(context, (client, abortSignal) => client.send(command, { abortSignal }));
    yield page.Environments ?? [];
    nextToken = page.NextToken;
  } while (nextToken);
}
