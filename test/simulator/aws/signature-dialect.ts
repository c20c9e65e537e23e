/** How a service names the refusals: MWAA in the manner of API Gateway, STS and IAM in that of the Query protocol. */
export interface SignatureDialect {
  service: 'airflow' | 'sts' | 'iam';
  missing: string;
  incomplete: string;
  unknownKey: string;
  mismatch: string;
  expiredToken: string;
  skew: string;
  skewInMinutes: number;
  /** Does the refusal of a wrong signature quote what should have been signed? */
  quotesCanonicalRequest: boolean;
}
