import { consoleEnvironmentUrl } from '../../airflow/console-url';
import { type StatusTone, statusTone } from '../../airflow/environment-status';
import type { Environment } from '../../environments/environment';
import type { MessageKey } from '../../i18n/message-key';
import type { Check } from '../check';
import { type CheckRemedy, type Fact, found, type Outcome, say } from '../finding';

const BY_TONE: Record<StatusTone, { outcome: Outcome; key: MessageKey }> = {
  good: { outcome: 'good', key: 'check_state_good' },
  notice: { outcome: 'warning', key: 'check_state_update_failed' },
  busy: { outcome: 'warning', key: 'check_state_busy' },
  waiting: { outcome: 'bad', key: 'check_state_waiting' },
  bad: { outcome: 'bad', key: 'check_state_bad' },
  unknown: { outcome: 'warning', key: 'check_state_unknown' },
};

/** What AWS says of the environment. Whoever may not ask that may open it all the same. */
export const stateCheck: Check = {
  id: 'state',
  title: 'check_state',
  needs: ['credentials'],
  async run({ environment, ask }) {
    const remedies: CheckRemedy[] = [
      {
        does: 'open-url',
        url: consoleEnvironmentUrl(environment.region, environment.name),
        label: 'hint_remedy_open_console_environment',
      },
    ];
    const answer = await ask.describe();
    if (!answer.ok) {
      const isDenied = answer.error.code === 'access-denied';
      return found(
        isDenied ? 'warning' : 'bad',
        say(isDenied ? 'check_state_denied' : 'check_state_failed'),
        {
          failure: answer.error,
        },
      );
    }
    const { outcome, key } = BY_TONE[statusTone(answer.value.status ?? '')];
    const facts = factsOf(answer.value);
    return found(outcome, say(key), { facts, ...(outcome === 'good' ? {} : { remedies }) });
  },
};

function factsOf({
  status,
  lastUpdateErrorCode,
  airflowVersion,
  environmentClass,
  accessMode,
}: Environment): Fact[] {
  const all: [MessageKey, string | null][] = [
    ['options_column_status', status],
    ['check_fact_update_error', lastUpdateErrorCode],
    ['options_column_airflow', airflowVersion],
    ['check_fact_class', environmentClass],
    ['check_fact_access_mode', accessMode],
  ];
  return all.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}
