import { createWebLoginToken, type WebLogin } from '../aws/create-web-login-token';
import type { Environment } from '../environments/environment';
import { listInstead } from '../environments/list-instead';
import { FailureError } from '../failures/failure-error';
import { resolveCredentials } from '../profiles/resolve-credentials';

/**
 * Fetches a web login token for an environment with the credentials of its profile.
 * @throws FailureError; for an environment that is gone, with the names that are there instead
 */
export async function mintWebLogin(environment: Environment): Promise<WebLogin> {
  const credentials = await resolveCredentials(environment.profileId, Date.now());
  try {
    return await createWebLoginToken(environment, credentials);
  } catch (thrown) {
    if (!(thrown instanceof FailureError) || thrown.failure.code !== 'environment-not-found') throw thrown;
    const instead = await listInstead(environment.region, credentials);
    throw new FailureError({ ...thrown.failure, facts: { ...thrown.failure.facts, instead } });
  }
}
