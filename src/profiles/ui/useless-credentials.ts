import type { Failure } from '../../failures/failure';
import type { FailureCode } from '../../failures/failure-codes';

const USELESS: readonly FailureCode[] = ['credentials-invalid', 'credentials-expired', 'root-identity'];

/** Whether credentials with which AWS was asked who they are, and which failed so, are of no use. */
export function isUseless({ code }: Failure): boolean {
  return USELESS.includes(code);
}
