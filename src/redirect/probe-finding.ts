import type { AddressClass } from './address-class';
import type { TargetProof } from './route';

/** What a probe tells about a target, before the address is added. */
export type ProbeAnswer =
  /** The major version; null where Airflow is certain and its version is not. */
  | { readonly kind: 'airflow'; readonly major: 2 | 3 | null }
  /** The load balancer itself answered: 502, 503 and 504 tell about its targets, others about its rules. */
  | { readonly kind: 'load-balancer'; readonly status: number }
  /** It signs users in by itself: the sign-in method entry URL fits. */
  | { readonly kind: 'identity-provider'; readonly host: string }
  /** 401 or 403 from something that did not say what it is. */
  | { readonly kind: 'forbidden'; readonly status: number }
  | { readonly kind: 'not-airflow'; readonly status: number }
  | { readonly kind: 'unresolved'; readonly error: string }
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'timed-out'; readonly error: string | null }
  | { readonly kind: 'certificate'; readonly error: string }
  /** It speaks, but not TLS, as a listener for HTTP does. */
  | { readonly kind: 'not-https'; readonly error: string }
  /** Any other network error. */
  | { readonly kind: 'unreachable'; readonly error: string };

/** What a probe tells about a target, and from what kind of address it was told. */
export type ProbeFinding = ProbeAnswer & {
  readonly ip: string | null;
  /** `unknown` where nothing answered. */
  readonly addressClass: AddressClass;
};

/** The proof that a finding is; null where only the user can confirm the host. */
export function provesTarget(finding: ProbeAnswer): TargetProof['kind'] | null {
  return finding.kind === 'airflow' || finding.kind === 'load-balancer' ? finding.kind : null;
}

/** Whether a finding shows what Chrome thinks of the certificate: by its error, or by any answer over HTTP. */
export function tellsOfCertificate(finding: ProbeAnswer): boolean {
  return finding.kind === 'certificate' || !('error' in finding);
}
