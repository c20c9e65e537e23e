import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { credentialsItem } from '../../../src/profiles/credentials';
import { identifyPasted } from '../../../src/profiles/identify-pasted';
import { addPastedTrial, takePastedTrial } from '../../../src/profiles/pasted-trials';
import { profilesItem } from '../../../src/profiles/profile';
import { callerIdentityAnswer, stsError } from '../aws-answers';
import { answerFetch } from '../fake-fetch';
import { CREDENTIALS, givenApiAccess, givenProfile, REGION } from '../given';

const ARN = 'arn:aws:sts::123456789012:assumed-role/Data/ada';

const tried = { ...CREDENTIALS, secretAccessKey: 'trialSecret' };

beforeEach(async () => {
  await givenProfile();
  await givenApiAccess(REGION);
});

/** What is stored, with the trials and all. */
async function stored(): Promise<string> {
  return JSON.stringify([await fakeBrowser.storage.local.get(), await fakeBrowser.storage.session.get()]);
}

describe('identifyPasted', () => {
  it.each([
    ['says who they are', () => callerIdentityAnswer(ARN), null],
    ['refuses the root user', () => callerIdentityAnswer('arn:aws:iam::123456789012:root'), 'root-identity'],
    ['tells that they ended', () => stsError(403, 'ExpiredToken', 'It is expired'), 'credentials-expired'],
  ] as const)('%s, changes no profile and keeps nothing', async (_, answer, code) => {
    const before = [await profilesItem.read(), await credentialsItem.read()];
    let storedMeanwhile = '';
    answerFetch(async () => {
      storedMeanwhile = await stored();
      return answer();
    });
    const asked = identifyPasted(await addPastedTrial(tried), REGION);
    await (code === null
      ? expect(asked).resolves.toMatchObject({ arn: ARN, account: '123456789012' })
      : expect(asked).rejects.toMatchObject({ failure: { code } }));
    expect(storedMeanwhile).not.toBe('');
    expect(storedMeanwhile).not.toContain('trialSecret');
    expect(await stored()).not.toContain('trialSecret');
    expect([await profilesItem.read(), await credentialsItem.read()]).toEqual(before);
  });

  it('tries what is there, once', async () => {
    const seen = answerFetch(() => callerIdentityAnswer(ARN));
    const id = await addPastedTrial(tried);
    expect(await takePastedTrial(id)).toEqual(tried);
    await expect(identifyPasted(id, REGION)).rejects.toMatchObject({ failure: { code: 'interrupted' } });
    expect(seen).toEqual([]);
  });
});
