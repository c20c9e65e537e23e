// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../../../../src/failures/failure';
import { apiPatterns } from '../../../../src/hosts/api-patterns';
import { credentialsItem } from '../../../../src/profiles/credentials';
import { type Profile, profilesItem } from '../../../../src/profiles/profile';
import { ConnectForm } from '../../../../src/profiles/ui/connect-form';
import { fakePermissions, refuseHostAccess } from '../../fake-permissions';
import { givenProfile, PROFILE_ID } from '../../given';
import {
  button,
  click,
  control,
  descriptionOf,
  enter,
  mount,
  pageText,
  submit,
  untilShown,
} from '../../rendered';
import { storedTextWithoutCredentials } from '../../stored-text';
import { KEY_ID, LONG_LIVED, SECRET, shellLines, shellLinesUntil, TOKEN } from './pasted-text';

const REGIONS = ['eu-west-1', 'us-east-1'];
const IDENTITY = {
  account: '123456789012',
  arn: 'arn:aws:sts::123456789012:assumed-role/Data/ada',
  userId: 'A:ada',
};

const calls: string[] = [];
const messages: unknown[] = [];
let reply: unknown;
/** What is stored while AWS is asked who it is. */
let storedMeanwhile: string;

beforeEach(() => {
  calls.length = 0;
  messages.length = 0;
  reply = { ok: true, value: IDENTITY };
  fakeBrowser.runtime.onMessage.addListener(async (message) => {
    calls.push((message as { name: string }).name);
    messages.push(message);
    if ((message as { name: string }).name !== 'paste.identify') return { ok: true, value: null };
    storedMeanwhile = JSON.stringify([await profilesItem.read(), await credentialsItem.read()]);
    return reply;
  });
  const { request } = fakePermissions;
  vi.spyOn(fakePermissions, 'request').mockImplementation((wanted) => {
    calls.push('request');
    return request(wanted);
  });
  fakeBrowser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'session') calls.push('store');
  });
  return () => vi.restoreAllMocks();
});

function box(): HTMLTextAreaElement {
  return control<HTMLTextAreaElement>('Your AWS credentials');
}

function show({ regions = REGIONS, profiles = [] as Profile[], remembersKeys = false } = {}) {
  const onConnected = vi.fn();
  mount(
    <ConnectForm
      profiles={profiles}
      regions={regions}
      remembersKeys={remembersKeys}
      onConnected={onConnected}
    >
      <p>regions</p>
    </ConnectForm>,
  );
  return onConnected;
}

describe('ConnectForm', () => {
  it('asks for all API hosts and IAM at once, within the click and before anything else', async () => {
    const onConnected = show();
    enter(box(), shellLines());
    submit();
    // Nothing was awaited yet: the user's gesture is still there.
    expect(calls).toEqual(['request']);
    expect(fakePermissions.request).toHaveBeenCalledExactlyOnceWith({
      origins: [...apiPatterns(REGIONS), 'https://iam.amazonaws.com/*'],
    });
    await vi.waitFor(() => expect(onConnected).toHaveBeenCalledOnce());
    // To where the worker takes it, and out again; then with the profile.
    expect(calls).toEqual(['request', 'store', 'paste.identify', 'store', 'store', 'profile.learn-alias']);
  });

  it('empties the box in the click', async () => {
    const onConnected = show();
    enter(box(), shellLines());
    submit();
    expect(box().value).toBe('');
    await vi.waitFor(() => expect(onConnected).toHaveBeenCalledOnce());
  });

  it('keeps the credentials in memory and a profile without secrets beside them', async () => {
    const onConnected = show();
    enter(box(), shellLines());
    enter(control('Name of this profile'), 'my data');
    submit();
    await vi.waitFor(() => expect(onConnected).toHaveBeenCalledOnce());
    const [profile] = await profilesItem.read();
    expect(profile).toMatchObject({ name: 'my data', partition: 'aws', maskedKeyId: 'ASIA…PLNT' });
    expect(onConnected).toHaveBeenCalledWith(profile?.id);
    expect(await credentialsItem.read()).toEqual({
      [profile?.id ?? '']: {
        accessKeyId: KEY_ID,
        secretAccessKey: SECRET,
        sessionToken: TOKEN,
        expiresAt: null,
      },
    });
    const rest = await storedTextWithoutCredentials();
    for (const secret of [KEY_ID, SECRET, TOKEN]) expect(rest).not.toContain(secret);
    expect(JSON.stringify(messages)).not.toContain(SECRET);
  });

  it('asks who it is in the region that the credentials name, where it was chosen', async () => {
    const onConnected = show();
    enter(box(), shellLines('export AWS_REGION=us-east-1\n'));
    submit();
    await vi.waitFor(() => expect(onConnected).toHaveBeenCalledOnce());
    expect(messages).toMatchObject([
      { name: 'paste.identify', request: { region: 'us-east-1' } },
      { name: 'profile.learn-alias', request: { region: 'us-east-1' } },
    ]);
  });

  it('makes a profile of China for regions of China', async () => {
    const onConnected = show({ regions: ['cn-north-1'] });
    enter(box(), shellLines());
    submit();
    await vi.waitFor(() => expect(onConnected).toHaveBeenCalledOnce());
    expect(await profilesItem.read()).toMatchObject([{ partition: 'aws-cn' }]);
  });

  it('says that access was denied, keeps nothing and gives the text back', async () => {
    refuseHostAccess();
    const onConnected = show();
    enter(box(), shellLines());
    submit();
    await untilShown('Your browser did not give access.');
    expect(box().value).toBe(shellLines());
    expect(await profilesItem.read()).toEqual([]);
    expect(await credentialsItem.read()).toEqual({});
    expect(onConnected).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing', '', 'Paste your credentials first.'],
    ['what is not understood', 'hello', 'Correct what is said beneath the box first.'],
    ['what has ended', shellLinesUntil(1_000), 'Paste credentials that are still valid.'],
    ['a key that never ends', LONG_LIVED, 'Tick the box about the key that never expires first.'],
  ])('asks for no access with %s in the box, and says why', (_, text, hint) => {
    show();
    enter(box(), text);
    submit();
    expect(calls).toEqual([]);
    expect(pageText()).toContain(hint);
    expect(box().value).toBe(text);
  });

  it('takes a key that never ends after the tick', async () => {
    const onConnected = show();
    enter(box(), LONG_LIVED);
    click(control('I understand'));
    submit();
    await vi.waitFor(() => expect(onConnected).toHaveBeenCalledOnce());
    expect(await profilesItem.read()).toMatchObject([{ name: 'steady', isLongLived: true }]);
  });

  it.each(['credentials-invalid', 'root-identity'] as const)(
    'keeps no new profile after %s',
    async (code) => {
      reply = { ok: false, error: failure(code) };
      const onConnected = show();
      enter(box(), shellLines());
      submit();
      await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
      expect(await profilesItem.read()).toEqual([]);
      expect(await credentialsItem.read()).toEqual({});
      expect(onConnected).not.toHaveBeenCalled();
    },
  );

  it('loses nothing of a profile that was there when its new credentials are not good', async () => {
    await givenProfile({ identity: { ...IDENTITY, alias: 'acme' } });
    const before = JSON.stringify([await profilesItem.read(), await credentialsItem.read()]);
    reply = { ok: false, error: failure('credentials-invalid') };
    show({ profiles: await profilesItem.read() });
    enter(box(), shellLines());
    enter(control('Name of this profile'), 'data');
    expect(pageText()).toContain('A profile of this name exists');
    submit();
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
    expect(storedMeanwhile).toBe(before);
    expect(JSON.stringify([await profilesItem.read(), await credentialsItem.read()])).toBe(before);
  });

  it('gives a profile that was there good credentials, and who they are', async () => {
    await givenProfile({ identity: { ...IDENTITY, arn: 'old', alias: 'acme' } });
    const onConnected = show({ profiles: await profilesItem.read() });
    enter(box(), shellLines());
    enter(control('Name of this profile'), 'data');
    submit();
    await vi.waitFor(() => expect(onConnected).toHaveBeenCalledExactlyOnceWith(PROFILE_ID));
    expect(await profilesItem.read()).toMatchObject([{ identity: { ...IDENTITY, alias: 'acme' } }]);
    expect((await credentialsItem.read())[PROFILE_ID]).toMatchObject({ sessionToken: TOKEN });
  });

  const ROLE = {
    kind: 'identity-center',
    sessionId: 'sso-1',
    region: 'eu-west-1',
    accountId: '123456789012',
    accountName: '',
    roleName: 'Data',
  } as const;

  it.each([
    ['an access portal', ROLE],
    ['the vault', { kind: 'stored-key' }],
  ] as const)(
    'refuses the name of a profile with credentials from %s, and says the way out',
    async (_, source) => {
      await givenProfile({ source });
      const before = await profilesItem.read();
      show({ profiles: before });
      enter(box(), shellLines());
      enter(control('Name of this profile'), 'data');
      expect(descriptionOf('Name of this profile')).toContain('Choose another name, or rename or remove');
      expect(pageText()).not.toContain('A profile of this name exists');
      submit();
      expect(calls).not.toContain('request');
      expect(await profilesItem.read()).toEqual(before);
    },
  );

  it('takes a long-lived key in place of a remembered one where it is to be remembered, and nothing else', async () => {
    await givenProfile({ name: 'steady', source: { kind: 'stored-key' } });
    show({ profiles: await profilesItem.read(), remembersKeys: true });
    enter(box(), LONG_LIVED);
    expect(descriptionOf('Name of this profile')).toContain('A profile of this name exists');
    enter(box(), shellLines());
    enter(control('Name of this profile'), 'steady');
    expect(descriptionOf('Name of this profile')).toContain('Choose another name');
  });

  it('keeps credentials of which AWS could not be asked only where the user goes on', async () => {
    reply = { ok: false, error: failure('no-network') };
    const onConnected = show();
    enter(box(), shellLines());
    submit();
    await untilShown('Find environments anyway');
    expect(await profilesItem.read()).toEqual([]);
    expect(await credentialsItem.read()).toEqual({});
    click(button('Find environments anyway'));
    await vi.waitFor(() => expect(onConnected).toHaveBeenCalledOnce());
    const [profile] = await profilesItem.read();
    expect(Object.keys(await credentialsItem.read())).toEqual([profile?.id]);
    expect(onConnected).toHaveBeenCalledWith(profile?.id);
  });
});
