import { seededGuid, seededNumber } from './seeded-values';

/** How an environment's web server is named; the families of the Public Suffix List's section on Amazon MWAA. */
export type HostFamily = 'classic' | 'classic-private' | 'dual-stack' | 'dual-stack-private';

/**
 * The web server host of an environment, the same in every run.
 * @param seed what tells this environment from others, such as account, region and name
 */
export function seededWebServerHost(family: HostFamily, region: string, seed: string): string {
  const isPrivate = family.endsWith('-private');
  const isChinese = region.startsWith('cn-');
  const label = `${seededGuid(seed)}${isPrivate ? '-vpce' : ''}`;
  const cell = `c${1 + seededNumber(seed, 80)}`;
  if (family.startsWith('classic')) {
    return `${label}.${cell}.${region}.airflow.amazonaws.com${isChinese ? '.cn' : ''}`;
  }
  return `${label}.${cell}.airflow.${region}.on.${isChinese ? 'amazonwebservices.com.cn' : 'aws'}`;
}

/** Host patterns that cover every family, in every region. */
export const webServerHostPatterns = [
  '*.airflow.amazonaws.com',
  '*.airflow.amazonaws.com.cn',
  '*.airflow.*.on.aws',
  '*.airflow.*.on.amazonwebservices.com.cn',
  // Custom domains of environments live under a name that RFC 2606 reserves for examples.
  '*.example.com',
] as const;
