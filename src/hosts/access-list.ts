import { IAM } from '../airflow/partition';
import { REGIONS } from '../airflow/region';
import type { Environment } from '../environments/environment';
import { apiPatterns } from './api-patterns';
import { hostOfPattern, matchPattern } from './match-pattern';
import { missingPatterns } from './missing-patterns';

/** Host access as the user sees it: by what it is for. */
export interface AccessList {
  /** Web servers of the list, each with the environments behind it. */
  readonly webServers: readonly WebServerEntry[];
  /** Granted patterns of AWS API hosts, by region. */
  readonly api: readonly ApiEntry[];
  /** Granted patterns that serve nothing known, such as the web server of a removed environment. */
  readonly other: readonly string[];
}

export interface ApiEntry {
  readonly region: string;
  readonly patterns: readonly string[];
}

export interface WebServerEntry {
  readonly host: string;
  readonly pattern: string;
  readonly environmentIds: readonly string[];
  readonly isGranted: boolean;
  /** Whether it was granted as it stands, and not only by a wider pattern: only then can it be taken back alone. */
  readonly isGrantedAlone: boolean;
}

/** Sorts what was granted, and what environments would need, by purpose. */
export function listHostAccess(
  granted: readonly string[],
  environments: readonly Pick<Environment, 'id' | 'host'>[],
): AccessList {
  const hosts = [...new Set(environments.flatMap(({ host }) => (host === null ? [] : [host])))];
  const webServers = hosts.map((host) => {
    const pattern = matchPattern(host);
    return {
      host,
      pattern,
      environmentIds: environments.filter((environment) => environment.host === host).map(({ id }) => id),
      isGranted: missingPatterns(granted, [pattern]).length === 0,
      isGrantedAlone: granted.includes(pattern),
    };
  });
  const regionOf = (pattern: string): string | undefined => API_REGIONS.get(pattern);
  const isWebServer = (pattern: string): boolean => hosts.includes(hostOfPattern(pattern) ?? '');
  return {
    webServers,
    api: REGIONS.map(({ code }) => ({
      region: code,
      patterns: granted.filter((pattern) => regionOf(pattern) === code),
    })).filter(({ patterns }) => patterns.length > 0),
    other: granted.filter((pattern) => regionOf(pattern) === undefined && !isWebServer(pattern)),
  };
}

const API_REGIONS: ReadonlyMap<string, string> = new Map([
  ...REGIONS.flatMap(({ code }) => apiPatterns([code]).map((pattern) => [pattern, code] as const)),
  ...Object.values(IAM).map(({ host, region }) => [matchPattern(host), region] as const),
]);
