import { doctorPage, editPage } from '../../environments/environment-pages';
import type { FailureCode } from '../../failures/failure-codes';
import type { MessageKey } from '../../i18n/message-key';

/** A page of the extension where a failure can be mended, or else looked into. */
export interface FailurePage {
  /** As `openExtensionPage` takes it. */
  readonly path: string;
  readonly label: MessageKey;
  /** Whether the cause can be mended there: then it comes before another try. */
  readonly mends: boolean;
}

const PROFILES = 'src/options/options.html#profiles';

/** Failures that the page in the tab shows as well. */
const OF_PAGE: readonly FailureCode[] = [
  'web-server-unreachable',
  'web-server-error',
  'sign-in-refused',
  'sign-in-not-seen',
];

/** Whether the page in the tab of the opening shows the failure as well, and may be explained by itself. */
export function isOfPage(code: FailureCode): boolean {
  return OF_PAGE.includes(code);
}

/** The page where the cause of a failure can be mended or looked into; null where that is not in Airlock's hands. */
export function failurePage(code: FailureCode, environmentId: string): FailurePage | null {
  if (isOfPage(code))
    return { path: doctorPage(environmentId), label: 'hint_remedy_run_doctor', mends: false };
  switch (code) {
    case 'credentials-missing':
    case 'credentials-expired':
    case 'credentials-invalid':
    case 'credentials-refused':
    case 'root-identity':
      return { path: PROFILES, label: 'sign_in_update_credentials', mends: true };
    case 'host-access-missing':
      return {
        path: `src/options/options.html#access=${encodeURIComponent(environmentId)}`,
        label: 'sign_in_give_access',
        mends: true,
      };
    case 'target-unproven':
    case 'entry-url-refused':
      return { path: editPage(environmentId), label: 'sign_in_edit_environment', mends: true };
    case 'environment-unknown':
    case 'environment-not-found':
      return { path: 'src/welcome/welcome.html', label: 'sign_in_add_environments', mends: true };
    default:
      return null;
  }
}
