import {
  CLEAR_SITE_DATA,
  COPY_ADMIN_MESSAGE,
  COPY_POLICY,
  copyCommands,
  EDIT_ROUTE,
  explain,
  openConsole,
  type Remedy,
  SIGN_IN_AGAIN,
} from './remedy';

/**
 * Causes about the web login token, the web session and permissions, each with its remedies, the best first.
 *
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/access-policies.html
 * @see https://docs.aws.amazon.com/mwaa/latest/userguide/limit-access-to-dags.html
 */
export const SIGN_IN_CAUSES = {
  'token-expired': [SIGN_IN_AGAIN],
  'token-reused': [SIGN_IN_AGAIN],
  'clock-wrong': [explain('set-clock'), SIGN_IN_AGAIN],
  'permission-missing': [COPY_POLICY, openConsole('iam-role'), COPY_ADMIN_MESSAGE],
  'environment-arn-in-policy': [COPY_POLICY, COPY_ADMIN_MESSAGE],
  'translated-role-name': [COPY_POLICY, COPY_ADMIN_MESSAGE],
  'service-control-policy': [COPY_ADMIN_MESSAGE],
  'wrong-profile': [explain('check-profile')],
  'stale-bookmark': [explain('open-from-list'), copyCommands('get-environment')],
  'session-ended': [SIGN_IN_AGAIN],
  'stale-session-data': [CLEAR_SITE_DATA, SIGN_IN_AGAIN],
  'public-role': [explain('ask-for-role'), COPY_ADMIN_MESSAGE],
  'role-lacks-permission': [explain('ask-for-role'), COPY_ADMIN_MESSAGE],
  'custom-role-lost': [explain('ask-for-role'), COPY_ADMIN_MESSAGE],
  'old-role-in-session': [CLEAR_SITE_DATA, SIGN_IN_AGAIN],
  'other-version-link': [SIGN_IN_AGAIN, explain('open-home')],
  'base-url-mismatch': [EDIT_ROUTE, SIGN_IN_AGAIN],
} as const satisfies Record<string, readonly Remedy[]>;
