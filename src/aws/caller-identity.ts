import { fail } from '../failures/failure-error';
import type { Credentials } from '../profiles/credentials';
import { callSts } from './sts-request';
import { readXmlText } from './xml-text';

/** Who credentials are. */
export interface CallerIdentity {
  account: string;
  arn: string;
  userId: string;
}

/**
 * Asks AWS who the credentials are. Needs no permission: any valid credentials may ask.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 * @throws FailureError
 */
export async function readCallerIdentity(region: string, credentials: Credentials): Promise<CallerIdentity> {
  const { xml } = await callSts('GetCallerIdentity', {}, region, credentials);
  const account = readXmlText(xml, 'Account');
  const arn = readXmlText(xml, 'Arn');
  if (account === null || arn === null)
    return fail('unexpected-answer', 'no account in the answer', { region });
  return { account, arn, userId: readXmlText(xml, 'UserId') ?? '' };
}
