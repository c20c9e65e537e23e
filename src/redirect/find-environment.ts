import { parseUrl } from '../airflow/web-url';
import { type Environment, environmentsItem } from '../environments/environment';
import { formatTarget } from './route';
import { routesItem } from './routes';

/**
 * The environment whose page a URL is: by its web server host, or by where its route leads. Null for every
 * other URL.
 */
export async function findEnvironmentOfUrl(url: URL): Promise<Environment | null> {
  const [environments, routes] = await Promise.all([environmentsItem.read(), routesItem.read()]);
  const isTarget = ({ id }: Environment): boolean => {
    const target = routes[id]?.target ?? null;
    return target !== null && formatTarget(target) === url.host;
  };
  return (
    environments.find(({ host }) => host === url.host) ??
    environments.find(isTarget) ??
    environments.find(
      ({ entryUrl }) => entryUrl !== null && parseUrl(entryUrl.template)?.host === url.host,
    ) ??
    null
  );
}
