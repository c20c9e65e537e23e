import type { ConsoleSignInPage } from '../airflow/console-sign-in-page';
import { partitionOfRegion } from '../airflow/partition';
import type { Environment } from '../environments/environment';
import type { Say } from './advice/admin-message';
import { advise } from './advice/advise';
import { causeKey } from './advice/hint-text';
import { NO_EVIDENCE } from './evidence';
import type { Hint } from './hint';
import { presentRemedies } from './present-remedies';

/**
 * The advice for a page of the AWS console that signs in to Airflow, of which only the address is known: if it
 * says "Oops, something went wrong", then for the reasons that AWS gives. Pure.
 *
 * @param environments those of the list; one of that name and region gives the account
 * @see https://repost.aws/knowledge-center/mwaa-airflow-access-issues
 */
export function consoleHint(
  { region, name }: ConsoleSignInPage,
  { tabId, host, now }: { tabId: number; host: string; now: number },
  environments: readonly Environment[],
  say: Say,
): Hint {
  const known = environments.filter((each) => each.region === region && each.name === name);
  // Accounts may have environments of the same name; then the policy names none.
  const [only] = known.length === 1 ? known : [];
  const place = {
    environmentId: only?.id ?? '',
    partition: partitionOfRegion(region),
    region,
    account: only?.account ?? '',
    name,
    webServerHost: only?.host ?? null,
  };
  const advice = advise('oops', { ...NO_EVIDENCE, host, hostRole: 'aws-console' });
  return {
    id: 'console',
    tabId,
    environmentId: only?.id ?? null,
    host,
    problem: 'oops',
    ruleId: 'oops-in-console',
    grade: 'I',
    hasPage: true,
    title: { key: 'hint_console_oops', substitutions: [] },
    evidence: [{ key: 'hint_oops_in_console_evidence', substitutions: [name] }],
    causes: advice.causes.map((cause) => ({ key: causeKey(cause), substitutions: [] })),
    remedies: presentRemedies(advice, { host, place }, say),
    seenAt: now,
    isDismissed: false,
  };
}
