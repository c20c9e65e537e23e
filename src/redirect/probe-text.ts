import type { MessageKey } from '../i18n/message-key';
import type { AddressClass } from './address-class';
import type { ProbeAnswer } from './probe-finding';
import { type Underscored, underscored } from './underscored';

/** The statuses of a load balancer that are explained each for itself. */
const TARGET_STATUSES = [502, 503, 504] as const;

type ProbeCode =
  | Underscored<Exclude<ProbeAnswer['kind'], 'load-balancer'>>
  | 'airflow_2'
  | 'airflow_3'
  | `load_balancer_${(typeof TARGET_STATUSES)[number] | 'other'}`;

/** What is said about a finding: the keys of two strings, and what both are filled in with. */
export interface ProbeText {
  readonly sentence: MessageKey;
  readonly remedy: MessageKey;
  readonly substitutions: readonly string[];
}

/** What is said about a finding. A finding without its strings fails the build. */
export function probeText(finding: ProbeAnswer): ProbeText {
  const code = codeOf(finding);
  return {
    sentence: `probe_${code}_sentence`,
    remedy: `probe_${code}_remedy`,
    substitutions: substitutionsOf(finding),
  };
}

/** What is said about the address that answered; its string is filled in with the address. */
export function addressTextKey(addressClass: AddressClass): MessageKey {
  return `probe_address_${underscored(addressClass)}`;
}

function codeOf(finding: ProbeAnswer): ProbeCode {
  if (finding.kind === 'airflow') return finding.major === null ? 'airflow' : `airflow_${finding.major}`;
  if (finding.kind !== 'load-balancer') return underscored(finding.kind);
  return `load_balancer_${TARGET_STATUSES.find((status) => status === finding.status) ?? 'other'}`;
}

function substitutionsOf(finding: ProbeAnswer): string[] {
  if ('status' in finding) return [String(finding.status)];
  if ('host' in finding) return [finding.host];
  return 'error' in finding ? [finding.error ?? ''] : [];
}
