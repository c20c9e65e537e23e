import { parseUrl } from '../../airflow/web-url';
import type { Environment } from '../../environments/environment';
import { matchPattern } from '../../hosts/match-pattern';
import { missingPatterns } from '../../hosts/missing-patterns';
import type { Route } from '../../redirect/route';

/** Pages of the AWS console that sign in to an environment. */
export const CONSOLE_PATTERNS: readonly string[] = [
  'https://*.console.aws.amazon.com/mwaa/*',
  'https://*.console.amazonaws.cn/mwaa/*',
];

/** What the hosts with a page script follow from. */
export interface PageScriptInput {
  readonly environments: readonly Pick<Environment, 'host' | 'entryUrl'>[];
  readonly routes: readonly Pick<Route, 'target'>[];
  /** Hosts that environments had before. */
  readonly formerHosts: readonly string[];
  readonly explainsConsole: boolean;
  readonly granted: readonly string[];
}

/**
 * The match patterns of the pages that the reader runs on: those of managed hosts with access, in the order of
 * the alphabet. Where there is no access Chrome would not run it either, and the list of scripts would lie. Pure.
 */
export function planPageScript(input: PageScriptInput): string[] {
  const { environments, routes, formerHosts, explainsConsole, granted } = input;
  const hosts = [
    ...environments.flatMap(({ host }) => host ?? []),
    ...environments.flatMap(({ entryUrl }) => (entryUrl && parseUrl(entryUrl.template)?.hostname) ?? []),
    ...routes.flatMap(({ target }) => target?.host ?? []),
    ...formerHosts,
  ];
  const wanted = [...new Set(hosts)].sort().map(matchPattern);
  const missing = new Set(missingPatterns(granted, wanted));
  return [
    ...wanted.filter((pattern) => !missing.has(pattern)),
    ...(explainsConsole ? CONSOLE_PATTERNS.filter((pattern) => mayRunOn(pattern, granted)) : []),
  ];
}

/** Access is to hosts; the path is only where the script runs. */
function mayRunOn(pattern: string, granted: readonly string[]): boolean {
  const wholeHost = pattern.replace(/(?<=[^/])\/[^/].*$/, '/*');
  return missingPatterns(granted, [wholeHost]).length === 0;
}
