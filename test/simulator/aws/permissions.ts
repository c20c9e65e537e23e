import type { ApiOperation } from '../world';
import { AwsError } from './aws-error';
import type { SignedBy } from './verify-signature';

/**
 * Demands that IAM lets a caller do something; `environment` names the resource, `*` stands for all.
 * @throws AwsError in the words of IAM
 */
export function demand(caller: SignedBy, operation: ApiOperation, environment: string): void {
  if (!isDenied(caller, operation)) return;
  const { principal, region } = caller;
  const partition = principal.arn.split(':')[1];
  const resource = `arn:${partition}:airflow:${region}:${principal.accountId}:environment/${environment}`;
  throw new AwsError(
    403,
    'AccessDeniedException',
    `User: ${principal.arn} is not authorized to perform: airflow:${operation} on resource: ${resource}`,
  );
}

/** Whether IAM denies an operation in the caller's region. */
export function isDenied({ principal, region }: SignedBy, operation: ApiOperation): boolean {
  return principal.denied.some(
    (denial) => denial.operation === operation && (denial.region === undefined || denial.region === region),
  );
}
