import type { Failure } from '../failures/failure';
import type { FailureCode } from '../failures/failure-codes';
import type { MessageKey } from '../i18n/message-key';

/** The facts that a person can do something with, each with the key of its label. */
const LABELS = {
  action: 'failure_fact_action',
  role: 'failure_fact_role',
  device: 'failure_fact_device',
  answer: 'failure_fact_answer',
  region: 'failure_fact_region',
  account: 'failure_fact_account',
  host: 'failure_fact_host',
  environment: 'add_name',
  error: 'failure_fact_error',
  startUrl: 'failure_fact_start_url',
  instead: 'failure_fact_instead',
} as const satisfies Record<string, MessageKey>;

type FactName = keyof typeof LABELS;

const FACTS_BY_CODE: Partial<Record<FailureCode, readonly FactName[]>> = {
  'access-denied': ['action', 'role'],
  'session-too-long': ['role'],
  'mfa-needed': ['device'],
  'server-unreachable': ['host'],
  'server-answer-unusable': ['host', 'answer'],
  'federation-refused': ['host', 'answer'],
  'federation-provider-unusable': ['host'],
  'region-unavailable': ['region'],
  'environment-not-found': ['region', 'account', 'instead'],
  'target-taken': ['environment', 'host'],
  'web-server-unknown': ['host', 'region', 'instead'],
  'identity-portal-unknown': ['startUrl', 'region'],
  'identity-role-unassigned': ['account', 'role'],
  'no-network': ['host'],
  'timed-out': ['host'],
  'host-access-missing': ['host'],
  'unexpected-answer': ['host'],
  'service-error': ['host'],
  'web-server-unreachable': ['host', 'error'],
  'web-server-error': ['answer'],
};

/** The facts to show with a failure, in order; those that the failure does not know are left out. */
export function failureFacts({ code, facts }: Failure): { label: MessageKey; value: string }[] {
  return (FACTS_BY_CODE[code] ?? []).flatMap((name) => {
    const value = facts[name];
    return value === undefined || value === '' ? [] : [{ label: LABELS[name], value }];
  });
}
