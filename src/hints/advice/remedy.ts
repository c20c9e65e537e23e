import type { CommandId } from './commands';

/** A place of the AWS console that a remedy leads to. */
export type ConsolePlace = 'log-group' | 'security-group' | 'environment' | 'iam-role';

/** A step that only the user can take, in words: `hint_remedy_explain_<step with _ for ->`. */
export type ExplainedStep =
  | 'set-clock'
  | 'check-profile'
  | 'open-from-list'
  | 'ask-for-role'
  | 'open-home'
  | 'allow-forwarding'
  | 'bypass-proxy'
  | 'check-proxy-settings'
  | 'trust-certificate'
  | 'reload'
  | 'disable-other-extension'
  | 'allow-local-network'
  | 'target-group-settings'
  | 'raise-idle-timeout'
  | 'allow-airflow-paths'
  | 'open-in-tab'
  | 'undo-configuration'
  | 'roll-back-requirements'
  | 'lighten-dags';

/** Something to do about a cause, as data: the presenter makes a button or a line of it. */
export type Remedy =
  /** Mint a new token, sign in, and return to this very page. */
  | { readonly kind: 'sign-in-again' }
  /** Clear cookies and storage of this one origin. */
  | { readonly kind: 'clear-site-data' }
  | { readonly kind: 'copy-policy' }
  | { readonly kind: 'copy-commands'; readonly commands: readonly CommandId[] }
  | { readonly kind: 'open-console'; readonly what: ConsolePlace }
  | { readonly kind: 'copy-admin-message' }
  | { readonly kind: 'run-doctor' }
  | { readonly kind: 'connect-network'; readonly what: 'vpn' | 'bastion' | 'internet' }
  | { readonly kind: 'edit-route' }
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'explain'; readonly step: ExplainedStep };

export const SIGN_IN_AGAIN: Remedy = { kind: 'sign-in-again' };
export const CLEAR_SITE_DATA: Remedy = { kind: 'clear-site-data' };
export const COPY_POLICY: Remedy = { kind: 'copy-policy' };
export const COPY_ADMIN_MESSAGE: Remedy = { kind: 'copy-admin-message' };
export const RUN_DOCTOR: Remedy = { kind: 'run-doctor' };
export const EDIT_ROUTE: Remedy = { kind: 'edit-route' };

export function copyCommands(...commands: readonly CommandId[]): Remedy {
  return { kind: 'copy-commands', commands };
}

export function openConsole(what: ConsolePlace): Remedy {
  return { kind: 'open-console', what };
}

export function explain(step: ExplainedStep): Remedy {
  return { kind: 'explain', step };
}
