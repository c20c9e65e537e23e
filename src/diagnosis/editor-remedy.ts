import type { Environment } from '../environments/environment';
import type { CheckRemedy } from './finding';

/** The link to where the route of an environment is set. */
export function editorRemedy({ id }: Environment): CheckRemedy {
  return {
    does: 'open-page',
    path: `src/options/options.html#environment=${encodeURIComponent(id)}`,
    label: 'route_edit',
  };
}
