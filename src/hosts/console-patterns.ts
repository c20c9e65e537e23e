import { PARTITIONS, type Partition } from '../airflow/partition';

/** The match patterns of the AWS console in these partitions; access goes by host. */
export function consolePatterns(partitions: Iterable<Partition>): string[] {
  const domains = [...new Set(partitions)].map((partition) => PARTITIONS[partition].consoleDomain);
  return domains.map((domain) => `https://*.${domain}/*`);
}
