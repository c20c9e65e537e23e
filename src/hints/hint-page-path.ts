import { doctorPage, editPage } from '../environments/environment-pages';
import type { HintPage } from './hint';

const PAGES: Record<HintPage, (environmentId: string) => string> = {
  'edit-route': editPage,
  'run-doctor': doctorPage,
};

/** The path of a page that a hint leads to, for `openExtensionPage`. */
export function hintPagePath(page: HintPage, environmentId: string): string {
  return PAGES[page](environmentId);
}
