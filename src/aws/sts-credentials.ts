import { fail } from '../failures/failure-error';
import type { Credentials } from '../profiles/credentials';
import { toLocalTime } from './local-time';
import { callSts } from './sts-request';
import { readXmlText } from './xml-text';

/** The parameters of an action of STS; those that are null are left out. */
export type StsParameters = Readonly<Record<string, string | null>>;

/**
 * Asks STS for temporary credentials by one of the actions that give them. Without `credentials` the request is
 * not signed.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html
 * @throws FailureError
 */
export async function callStsForCredentials(
  action: string,
  parameters: StsParameters,
  region: string,
  credentials: Credentials | null,
): Promise<Credentials> {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null);
  const { xml, date } = await callSts(action, Object.fromEntries(given), region, credentials);
  const accessKeyId = readXmlText(xml, 'AccessKeyId');
  const secretAccessKey = readXmlText(xml, 'SecretAccessKey');
  const sessionToken = readXmlText(xml, 'SessionToken');
  const expiration = Date.parse(readXmlText(xml, 'Expiration') ?? '');
  if (accessKeyId === null || secretAccessKey === null || sessionToken === null || Number.isNaN(expiration))
    return fail('unexpected-answer', 'no credentials in the answer', { action: `sts:${action}`, region });
  return { accessKeyId, secretAccessKey, sessionToken, expiresAt: toLocalTime(expiration, date) };
}
