import { CreateWebLoginTokenCommand } from '@aws-sdk/client-mwaa';
import { airflowEnvHost } from '../airflow/api-hosts';
import { readWebServerHost } from '../airflow/web-server-host';
import { fail } from '../failures/failure-error';
import type { Credentials } from '../profiles/credentials';
import { callMwaa } from './mwaa-call';

/** A web login token with what it opens and for whom. Keep it in a local variable only. */
export interface WebLogin {
  token: string;
  /** Web server host, without scheme. */
  host: string;
  iamIdentity: string | null;
  airflowIdentity: string | null;
}

interface Target {
  region: string;
  name: string;
  /** Named by the remedy for a denied call. */
  account: string;
  partition: string;
}

/**
 * Fetches a web login token, valid for 60 s. Every call is audited by CloudTrail.
 * https://docs.aws.amazon.com/mwaa/latest/API/API_CreateWebLoginToken.html
 * @throws FailureError
 */
export async function createWebLoginToken(target: Target, credentials: Credentials): Promise<WebLogin> {
  const { region, name, account, partition } = target;
  const facts = { action: 'airflow:CreateWebLoginToken', name, account, partition };
  const host = airflowEnvHost(region);
  const answer = await callMwaa({ credentials, region, host, facts }, (client, abortSignal) =>
    client.send(new CreateWebLoginTokenCommand({ Name: name }), { abortSignal }),
  );
  const { WebToken: token, WebServerHostname, IamIdentity, AirflowIdentity } = answer;
  const webServerHost = readWebServerHost(WebServerHostname ?? '');
  if (!token || webServerHost === null) {
    return fail('unexpected-answer', 'no WebToken or no WebServerHostname', { region, host, ...facts });
  }
  return {
    token,
    host: webServerHost,
    iamIdentity: IamIdentity ?? null,
    airflowIdentity: AirflowIdentity ?? null,
  };
}
