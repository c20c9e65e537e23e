// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '../../../../src/failures/failure';
import { credentialsItem } from '../../../../src/profiles/credentials';
import { profilesItem } from '../../../../src/profiles/profile';
import { noteProfileFailure } from '../../../../src/profiles/profile-failures';
import { QuestionCard } from '../../../../src/profiles/ui/question-card';
import { ACCOUNT, CREDENTIALS, givenProfile, PROFILE, PROFILE_ID, REGION } from '../../given';
import { button, click, control, enter, mount, pageText, unmount, untilShown } from '../../rendered';
import { SECRET, shellLines, TOKEN } from './pasted-text';

const OTHER_ACCOUNT = '999999999999';
const IDENTITY = { account: ACCOUNT, arn: 'arn:aws:sts::123456789012:assumed-role/Data/ada', userId: 'A' };
const OTHERS = 'These are credentials of another account: 999999999999';

const answered = vi.fn();
let reply: unknown;

beforeEach(async () => {
  answered.mockReset();
  reply = { ok: true, value: { ...IDENTITY, account: OTHER_ACCOUNT } };
  fakeBrowser.runtime.onMessage.addListener(async (message) =>
    (message as { name: string }).name === 'paste.identify' ? reply : { ok: true, value: null },
  );
  await givenProfile({ identity: IDENTITY });
  await noteProfileFailure(PROFILE_ID, failure('credentials-expired'), Date.now());
});

/** Shows the question, as the popup does when it is opened, and pastes into it. */
async function ask(): Promise<void> {
  mount(
    <QuestionCard
      failure={failure('credentials-expired')}
      profile={{ ...PROFILE, identity: IDENTITY }}
      region={REGION}
      onAnswered={answered}
    />,
  );
  await vi.waitFor(() => control('Your AWS credentials'), { timeout: 10_000 });
}

async function paste(): Promise<void> {
  await ask();
  enter(control<HTMLTextAreaElement>('Your AWS credentials'), shellLines());
}

async function stored(): Promise<unknown> {
  return [await profilesItem.read(), await credentialsItem.read()];
}

it('keeps nothing of another account’s credentials, and asks again where the popup was closed', async () => {
  const before = await stored();
  await paste();
  await untilShown(OTHERS);
  expect(await stored()).toEqual(before);
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain(TOKEN);

  unmount();
  await ask();
  expect(pageText()).not.toContain('This profile has credentials again.');
  expect(answered).not.toHaveBeenCalled();
});

it('keeps them once the user has said so, and goes on', async () => {
  await paste();
  await untilShown(OTHERS);
  click(button('Use them all the same'));
  await vi.waitFor(() => expect(answered).toHaveBeenCalledOnce());
  expect((await credentialsItem.read())[PROFILE_ID]).toMatchObject({ secretAccessKey: SECRET });
  expect(await profilesItem.read()).toMatchObject([{ identity: { account: OTHER_ACCOUNT } }]);
});

it('asks for others without having lost those that were there', async () => {
  await paste();
  await untilShown(OTHERS);
  click(button('Paste others'));
  await vi.waitFor(() => control('Your AWS credentials'));
  expect((await credentialsItem.read())[PROFILE_ID]).toEqual(CREDENTIALS);

  reply = { ok: true, value: IDENTITY };
  enter(control<HTMLTextAreaElement>('Your AWS credentials'), shellLines());
  await vi.waitFor(() => expect(answered).toHaveBeenCalledOnce());
  expect((await credentialsItem.read())[PROFILE_ID]).toMatchObject({ secretAccessKey: SECRET });
});

it('goes on where AWS could not be asked: the next call tells', async () => {
  reply = { ok: false, error: failure('host-access-missing') };
  await paste();
  await vi.waitFor(() => expect(answered).toHaveBeenCalledOnce());
  expect((await credentialsItem.read())[PROFILE_ID]).toMatchObject({ secretAccessKey: SECRET });
});

it('loses nothing by credentials that are of no use', async () => {
  const before = await stored();
  reply = { ok: false, error: failure('credentials-invalid') };
  await paste();
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
  expect(await stored()).toEqual(before);
  expect(answered).not.toHaveBeenCalled();
});
