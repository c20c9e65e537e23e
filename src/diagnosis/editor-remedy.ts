import type { Environment } from '../environments/environment';
import { editPage } from '../environments/environment-pages';
import type { CheckRemedy } from './finding';

/** The link to where the route of an environment is set. */
export function editorRemedy({ id }: Environment): CheckRemedy {
  return { does: 'open-page', path: editPage(id), label: 'route_edit' };
}
