import { isEnvironmentName } from '../../airflow/environment-name';
import { isWrittenLikeRegion } from '../../airflow/region';
import type { MessageKey } from '../../i18n/message-key';
import type { ConsoleEnvironment } from '../add-console-environment';
import {
  EMPTY_IDENTITY_CENTER,
  type IdentityCenterDraft,
  type IdentityCenterErrors,
  readIdentityCenterDraft,
} from './identity-center-draft';

/** What stands in the fields for an environment of the console method. */
export interface ConsoleDraft extends IdentityCenterDraft {
  readonly name: string;
  readonly region: string;
  readonly label: string;
}

export const EMPTY_CONSOLE_DRAFT: ConsoleDraft = {
  name: '',
  region: '',
  label: '',
  ...EMPTY_IDENTITY_CENTER,
};

export type ConsoleDraftErrors = IdentityCenterErrors & {
  readonly name: MessageKey | null;
  readonly region: MessageKey | null;
};

/** Reads the fields; `value` is null while something is wrong with one of them. */
export function readConsoleDraft(draft: ConsoleDraft): {
  value: Omit<ConsoleEnvironment, 'host' | 'landingPage'> | null;
  errors: ConsoleDraftErrors;
} {
  const name = draft.name.trim();
  const identityCenter = readIdentityCenterDraft(draft);
  const errors: ConsoleDraftErrors = {
    ...identityCenter.errors,
    name: isEnvironmentName(name) ? null : 'add_error_name',
    region: isWrittenLikeRegion(draft.region) ? null : 'add_error_region',
  };
  const isWrong = errors.name !== null || errors.region !== null || identityCenter.value === undefined;
  return {
    value: isWrong
      ? null
      : {
          name,
          region: draft.region,
          label: draft.label.trim(),
          identityCenter: identityCenter.value ?? null,
        },
    errors,
  };
}
