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
import { button, click, control, enter, mount, pageText, submit, untilShown } from '../../rendered';
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

beforeEach(() => {
  calls.length = 0;
  messages.length = 0;
  reply = { ok: true, value: IDENTITY };
  fakeBrowser.runtime.onMessage.addListener(async (message) => {
    calls.push('message');
    messages.push(message);
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

function show({ regions = REGIONS, profiles = [] as Profile[] } = {}) {
  const onConnected = vi.fn();
  mount(
    <ConnectForm profiles={profiles} regions={regions} onConnected={onConnected}>
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
    expect(calls).toEqual(['request', 'store', 'message']);
  });

  it('empties the box in the click', () => {
    show();
    enter(box(), shellLines());
    submit();
    expect(box().value).toBe('');
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
    expect(messages).toMatchObject([{ name: 'profile.identify', request: { region: 'us-east-1' } }]);
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
    'forgets a new profile after %s',
    async (code) => {
      reply = { ok: false, error: failure(code) };
      const onConnected = show();
      enter(box(), shellLines());
      submit();
      await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
      await vi.waitFor(async () => expect(await profilesItem.read()).toEqual([]));
      expect(await credentialsItem.read()).toEqual({});
      expect(onConnected).not.toHaveBeenCalled();
    },
  );

  it('keeps a profile that was there when its new credentials are not good', async () => {
    await givenProfile();
    reply = { ok: false, error: failure('credentials-invalid') };
    show({ profiles: await profilesItem.read() });
    enter(box(), shellLines());
    enter(control('Name of this profile'), 'data');
    expect(pageText()).toContain('A profile of this name exists');
    submit();
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
    expect(await profilesItem.read()).toMatchObject([{ id: PROFILE_ID, name: 'data' }]);
    expect(await credentialsItem.read()).toEqual({});
  });

  it('keeps credentials of which AWS could not be asked, and lets the user go on', async () => {
    reply = { ok: false, error: failure('no-network') };
    const onConnected = show();
    enter(box(), shellLines());
    submit();
    await untilShown('Find environments anyway');
    const [profile] = await profilesItem.read();
    expect(Object.keys(await credentialsItem.read())).toEqual([profile?.id]);
    click(button('Find environments anyway'));
    expect(onConnected).toHaveBeenCalledExactlyOnceWith(profile?.id);
  });
});
