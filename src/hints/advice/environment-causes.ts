import { COPY_ADMIN_MESSAGE, copyCommands, explain, openConsole, type Remedy, RUN_DOCTOR } from './remedy';

/** How long an update takes, in minutes, by AWS's own estimate. */
const UPDATE_MINUTES = 30;
/** How long a web server takes to start anew, in minutes. */
const RESTART_MINUTES = 5;

/**
 * Causes in the environment itself, each with its remedies, the best first.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/t-apache-airflow-202.html
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/best-practices-tuning.html
 */
export const ENVIRONMENT_CAUSES = {
  'environment-busy': [
    { kind: 'wait', minutes: UPDATE_MINUTES },
    openConsole('environment'),
    copyCommands('get-environment'),
  ],
  'environment-failed': [openConsole('environment'), RUN_DOCTOR, copyCommands('get-environment')],
  'environment-waiting': [openConsole('environment'), COPY_ADMIN_MESSAGE],
  'web-server-restarting': [{ kind: 'wait', minutes: RESTART_MINUTES }],
  'resources-exhausted': [explain('lighten-dags'), copyCommands('cluster-memory'), RUN_DOCTOR],
  'requirements-broken': [
    openConsole('log-group'),
    explain('roll-back-requirements'),
    copyCommands('requirements-log'),
  ],
  'configuration-option': [openConsole('environment'), explain('undo-configuration')],
  'database-unreachable': [openConsole('security-group'), RUN_DOCTOR, copyCommands('verify-env')],
  'execution-role': [openConsole('iam-role'), RUN_DOCTOR],
  'environment-network': [
    openConsole('security-group'),
    RUN_DOCTOR,
    copyCommands('verify-env'),
    COPY_ADMIN_MESSAGE,
  ],
  'scheduler-overloaded': [explain('lighten-dags'), RUN_DOCTOR],
} as const satisfies Record<string, readonly Remedy[]>;
