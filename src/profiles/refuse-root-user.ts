import type { CallerIdentity } from '../aws/caller-identity';
import { fail } from '../failures/failure-error';

/**
 * Nobody is to work as the root user of an account.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html
 * @throws FailureError `root-identity`
 */
export function refuseRootUser({ arn, account }: CallerIdentity): void {
  if (isRootUser(arn)) fail('root-identity', '', { account });
}

/** Whether an ARN is that of the root user of an account. */
export function isRootUser(arn: string): boolean {
  return arn.endsWith(':root');
}
