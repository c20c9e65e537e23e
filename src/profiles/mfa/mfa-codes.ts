import * as v from 'valibot';
import { storedItem } from '../../browser/stored-item';

/** Codes of MFA devices that the user has just typed, by the profile that wants them. Each is used once. */
export const mfaCodesItem = storedItem<Record<string, string>>({
  area: 'session',
  key: 'mfa-codes',
  schema: v.record(v.string(), v.string()),
  fallback: {},
});

/** Keeps a code for the next time that the profile fetches credentials. */
export async function giveMfaCode(profileId: string, code: string): Promise<void> {
  await mfaCodesItem.update((all) => ({ ...all, [profileId]: code }));
}

/** Takes the code of a profile; null where none was typed. */
export async function takeMfaCode(profileId: string): Promise<string | null> {
  let taken: string | null = null;
  await mfaCodesItem.update((all) => {
    const { [profileId]: code = null, ...others } = all;
    taken = code;
    return code === null ? all : others;
  });
  return taken;
}
