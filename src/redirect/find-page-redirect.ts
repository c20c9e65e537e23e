import { environmentsItem } from '../environments/environment';
import { formatTarget } from './route';
import { routesItem } from './routes';

/** From which web server host to which load balancer a page was redirected. */
export interface PageRedirect {
  readonly from: string;
  readonly to: string;
}

/** The redirection that leads to a page; null where no route does. */
export async function findPageRedirect(url: string): Promise<PageRedirect | null> {
  const { host } = new URL(url);
  const routes = Object.entries(await routesItem.read());
  const route = routes.find(
    ([, { mode, target }]) => mode !== 'direct' && target !== null && formatTarget(target) === host,
  );
  if (route === undefined) return null;
  const environments = await environmentsItem.read();
  return { from: environments.find(({ id }) => id === route[0])?.host ?? '', to: host };
}
