import { createHash } from 'node:crypto';
import type { Environment, Principal } from '../world';
import type { Identity } from './web-login-tokens';

/** Airflow roles from the most to the least powerful. */
const rank = ['Admin', 'Op', 'User', 'Viewer', 'Public'] as const;

/** Who a principal becomes in an environment; null where IAM grants no Airflow role there. */
export function identityIn(environment: Environment, principal: Principal): Identity | null {
  const granted = principal.airflowRoles
    .filter((grant) => grant.environment === '*' || grant.environment === environment.name)
    .map((grant) => grant.role);
  const role = rank.find((candidate) => granted.includes(candidate));
  if (!role) return null;
  const iamIdentity = principal.arn.split(':').slice(5).join(':');
  return { iamIdentity, airflowIdentity: airflowUserName(iamIdentity), role };
}

/** `assumed-role/ROLE` or `user/NAME`; what is longer than 64 characters is hashed. */
function airflowUserName(iamIdentity: string): string {
  const name = iamIdentity.startsWith('assumed-role/')
    ? iamIdentity.split('/').slice(0, 2).join('/')
    : iamIdentity;
  return name.length <= 64 ? name : createHash('sha256').update(name).digest('hex');
}
