import { isEnvironmentName } from '../airflow/environment-name';
import { type DescribedEnvironment, getEnvironment } from '../aws/get-environment';
import { listEnvironments } from '../aws/list-environments';
import { FailureError, fail } from '../failures/failure-error';
import type { Credentials } from '../profiles/credentials';
import { resolveCredentials } from '../profiles/resolve-credentials';
import { changeChoices } from './choices';
import { environmentsItem } from './environment';
import { listInstead } from './list-instead';
import { findDescribed, mergeEnvironment } from './merge-environments';

/**
 * Adds the environment of this name, as AWS describes it.
 * @returns its id
 * @throws FailureError; `environment-not-found` names what is there instead
 */
export async function addEnvironmentByName(profileId: string, region: string, name: string): Promise<string> {
  if (!isEnvironmentName(name)) return fail('invalid-input', 'not an environment name', { name });
  const credentials = await resolveCredentials(profileId, Date.now());
  try {
    const described = await getEnvironment(region, name, credentials);
    return await keep(described, profileId);
  } catch (thrown) {
    if (!(thrown instanceof FailureError) || thrown.failure.code !== 'environment-not-found') throw thrown;
    const instead = await listInstead(region, credentials);
    throw new FailureError({ ...thrown.failure, facts: { ...thrown.failure.facts, instead } });
  }
}

/**
 * Adds the environment whose web server has this host, found among those of the region. Those that may not be
 * described are passed over, unless there are no others.
 * @param landingPage what the user pasted behind the host; null to leave the landing page as it is
 * @returns its id
 * @throws FailureError; `web-server-unknown` names what is there instead
 */
export async function addEnvironmentByHost(
  profileId: string,
  region: string,
  host: string,
  landingPage: string | null,
): Promise<string> {
  const credentials = await resolveCredentials(profileId, Date.now());
  const seen: string[] = [];
  const refusals: FailureError[] = [];
  for await (const names of listEnvironments(region, credentials)) {
    for (const name of names) {
      const described = await describeOrRefusal(region, name, credentials);
      if (described instanceof FailureError) refusals.push(described);
      else if (described.host === host) {
        const id = await keep(described, profileId);
        if (landingPage !== null) await changeChoices(id, { landingPage });
        return id;
      }
      seen.push(name);
    }
  }
  const [refusal] = refusals;
  if (refusal !== undefined && refusals.length === seen.length) throw refusal;
  return fail('web-server-unknown', 'no environment has this web server host', {
    host,
    region,
    instead: seen.slice(0, 25).join(', '),
  });
}

/** An environment as AWS describes it, or that IAM allows no description of this one. */
async function describeOrRefusal(
  region: string,
  name: string,
  credentials: Credentials,
): Promise<DescribedEnvironment | FailureError> {
  try {
    return await getEnvironment(region, name, credentials);
  } catch (thrown) {
    if (thrown instanceof FailureError && thrown.failure.code === 'access-denied') return thrown;
    throw thrown;
  }
}

/** Adds or renews an environment; resolves to its id in the list, which it may have had before. */
async function keep(described: DescribedEnvironment, profileId: string): Promise<string> {
  const all = await environmentsItem.update((environments) =>
    mergeEnvironment(environments, described, profileId, Date.now()),
  );
  return findDescribed(all, described)?.id ?? described.id;
}

/**
 * Asks AWS again for one environment of the list.
 * @throws FailureError
 */
export async function refreshEnvironment(environmentId: string): Promise<void> {
  const environments = await environmentsItem.read();
  const known = environments.find(({ id }) => id === environmentId);
  if (known === undefined) return fail('environment-unknown', environmentId);
  const credentials = await resolveCredentials(known.profileId, Date.now());
  const described = await getEnvironment(known.region, known.name, credentials);
  await environmentsItem.update((all) => mergeEnvironment(all, described, known.profileId ?? '', Date.now()));
}
