import * as v from 'valibot';
import { storedItem } from '../browser/stored-item';
import { type Credentials, credentialsSchema } from './credentials';

/**
 * Pasted credentials on their way to the worker, which asks AWS who they are before they replace anything. No message
 * carries a secret: it names the trial, by a random id.
 */
const pastedTrialsItem = storedItem<Record<string, Credentials>>({
  area: 'session',
  key: 'pasted-trials',
  schema: v.record(v.string(), credentialsSchema),
  fallback: {},
});

/** Puts credentials there to be tried. Resolves to the id of the trial. */
export async function addPastedTrial(credentials: Credentials): Promise<string> {
  const id = crypto.randomUUID();
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = credentials;
  const tried: Credentials = { accessKeyId, secretAccessKey, sessionToken, expiresAt };
  await pastedTrialsItem.update((all) => ({ ...all, [id]: tried }));
  return id;
}

/** Takes the credentials of a trial out again; null where nothing is there. */
export async function takePastedTrial(id: string): Promise<Credentials | null> {
  let taken: Credentials | null = null;
  await pastedTrialsItem.update((all) => {
    const { [id]: found, ...others } = all;
    if (found === undefined) return all;
    taken = found;
    return others;
  });
  return taken;
}
