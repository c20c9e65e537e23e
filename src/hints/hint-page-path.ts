import type { HintPage } from './hint';

const PAGES: Record<HintPage, string> = {
  'edit-route': 'src/options/options.html',
  'run-doctor': 'src/doctor/doctor.html',
};

/** The path of a page that a hint leads to, for `openExtensionPage`. */
export function hintPagePath(page: HintPage, environmentId: string): string {
  return `${PAGES[page]}#environment=${encodeURIComponent(environmentId)}`;
}
