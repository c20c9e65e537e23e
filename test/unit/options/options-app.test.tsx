// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeChoices, choicesItem } from '../../../src/environments/choices';
import { environmentsItem } from '../../../src/environments/environment';
import { OptionsApp } from '../../../src/options/options-app';
import { accessHash, editorHash } from '../../../src/options/route';
import { credentialsItem } from '../../../src/profiles/credentials';
import { profilesItem } from '../../../src/profiles/profile';
import { preferencesItem } from '../../../src/settings/preferences';
import { fakePermissions, grantHostAccess } from '../fake-permissions';
import { CREDENTIALS, environmentOf, givenEnvironments, givenProfile, HOST, PROFILE_ID } from '../given';
import { SECRET, shellLines } from '../profiles/ui/pasted-text';
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
} from '../rendered';

const ORDERS = environmentOf({ name: 'orders' });
const BILLS = environmentOf({ name: 'bills', host: 'bills.example.com' });

beforeEach(() => {
  location.hash = '';
});

async function show(hash: string, text: string): Promise<void> {
  location.hash = hash;
  mount(<OptionsApp />);
  await untilShown(text);
}

/** happy-dom tells of a changed hash by itself, later; the page must follow. */
async function follow(text: string): Promise<void> {
  act(() => {
    window.dispatchEvent(new Event('hashchange'));
  });
  await untilShown(text);
}

describe('environments', () => {
  it('says how the list fills where it is empty', async () => {
    await show('', 'No environments yet');
  });

  it('lists, searches and leads to the editor', async () => {
    await givenEnvironments(ORDERS, BILLS);
    await show('', '2 environments');
    enter(control('Search'), 'bil');
    expect(pageText()).toContain('1 environment');
    expect(document.querySelectorAll('tbody tr')).toHaveLength(1);
    const link = document.querySelector<HTMLAnchorElement>('tbody a');
    expect(link?.getAttribute('href')).toBe(editorHash(BILLS.id));
    enter(control('Search'), 'nothing');
    expect(pageText()).toContain('Nothing matches “nothing”.');
  });

  it('keeps every valid change of the editor at once', async () => {
    await givenEnvironments(ORDERS);
    await show(editorHash(ORDERS.id), 'Appearance and landing page');
    enter(control('Label'), 'My orders');
    enter(control<HTMLSelectElement>('Stage'), 'production');
    click(control('Pin to the top'));
    enter(control('Landing page'), '/dags?search=x');
    await vi.waitFor(async () =>
      expect((await choicesItem.read())[ORDERS.id]).toEqual({
        label: 'My orders',
        stage: 'production',
        isPinned: true,
        landingPage: '/dags?search=x',
        signsInByItself: false,
      }),
    );
  });

  it('says what is wrong with a landing page, and keeps it in the field and the valid one in use', async () => {
    await givenEnvironments(ORDERS);
    await changeChoices(ORDERS.id, { landingPage: '/dags' });
    await show(editorHash(ORDERS.id), 'Appearance and landing page');
    enter(control('Landing page'), 'https://evil.example.com/');
    expect(descriptionOf('Landing page')).toContain('Give a path that begins with');
    expect(control('Landing page').value).toBe('https://evil.example.com/');
    enter(control('Label'), 'later');
    await vi.waitFor(async () => expect((await choicesItem.read())[ORDERS.id]?.label).toBe('later'));
    expect((await choicesItem.read())[ORDERS.id]?.landingPage).toBe('/dags');
    enter(control('Landing page'), '');
    await vi.waitFor(async () => expect((await choicesItem.read())[ORDERS.id]?.landingPage).toBeNull());
  });

  it('changes the sign-in method, and the access portal only when it is whole', async () => {
    await givenProfile();
    await givenEnvironments(ORDERS);
    await show(editorHash(ORDERS.id), 'Sign-in method');
    click(control('AWS console'));
    await vi.waitFor(async () =>
      expect(await environmentsItem.read()).toMatchObject([{ signInMethod: 'console' }]),
    );
    enter(control('Start URL'), 'https://example.awsapps.com/start');
    enter(control('Account ID'), '12');
    expect(descriptionOf('Account ID')).toContain('12 digits');
    enter(control('Account ID'), '123456789012');
    expect(await environmentsItem.read()).toMatchObject([{ identityCenter: null }]);
    enter(control('Role name'), 'Data');
    await vi.waitFor(async () =>
      expect(await environmentsItem.read()).toMatchObject([
        {
          identityCenter: {
            startUrl: 'https://example.awsapps.com/start',
            accountId: '123456789012',
            roleName: 'Data',
          },
        },
      ]),
    );
  });

  it('removes an environment, and undoes it', async () => {
    await givenEnvironments(ORDERS, BILLS);
    await show(editorHash(ORDERS.id), 'Remove from the list');
    click(button('Remove from the list'));
    await follow('orders was removed');
    expect(await environmentsItem.read()).toMatchObject([BILLS]);
    click(button('Undo'));
    await vi.waitFor(async () => expect(await environmentsItem.read()).toMatchObject([ORDERS, BILLS]));
  });

  it('says so when the address names an environment that is gone', async () => {
    await show(editorHash(ORDERS.id), 'This environment is not in the list any more.');
  });
});

describe('host access', () => {
  it('puts the focus on the grant button that the user came for', async () => {
    await givenEnvironments(ORDERS, BILLS);
    await show(accessHash(BILLS.id), 'bills.example.com');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Give access bills'));
    click(document.activeElement as HTMLElement);
    await vi.waitFor(async () =>
      expect((await fakePermissions.getAll()).origins).toEqual(['https://bills.example.com/*']),
    );
  });

  it('takes access back, of one web server and of API hosts', async () => {
    const api = 'https://sts.eu-west-1.amazonaws.com/*';
    await grantHostAccess(`https://${HOST}/*`, api);
    await givenEnvironments(ORDERS);
    await show('#access', 'Access given');
    click(button('Take back orders'));
    await vi.waitFor(async () => expect((await fakePermissions.getAll()).origins).toEqual([api]));
    click(button('Take back access to 1 host'));
    await untilShown('No access given.');
    expect((await fakePermissions.getAll()).origins).toEqual([]);
  });
});

describe('profiles', () => {
  it('keeps no secret on the page', async () => {
    await givenProfile({
      identity: { account: '123456789012', arn: 'arn:aws:iam::123456789012:user/ada', userId: 'A' },
    });
    await show('#profiles', 'arn:aws:iam::123456789012:user/ada');
    expect(pageText()).toContain('ASIA…PLNT');
    expect(document.body.innerHTML).not.toContain(CREDENTIALS.secretAccessKey);
  });

  it('says when the credentials are gone, and takes fresh ones in place', async () => {
    fakeBrowser.runtime.onMessage.addListener(async () => ({ ok: true, value: null }));
    await givenProfile();
    await credentialsItem.update(() => ({}));
    await givenEnvironments(ORDERS);
    await show('#profiles', 'Its credentials are no longer in memory.');
    click(button('Paste fresh credentials'));
    enter(control<HTMLTextAreaElement>('Your AWS credentials'), shellLines());
    submit();
    await vi.waitFor(async () =>
      expect((await credentialsItem.read())[PROFILE_ID]?.secretAccessKey).toBe(SECRET),
    );
    expect(await profilesItem.read()).toMatchObject([{ id: PROFILE_ID, name: 'data' }]);
    expect((await fakePermissions.getAll()).origins).toContain('https://sts.eu-west-1.amazonaws.com/*');
  });

  it('warns about credentials of another account than the environments', async () => {
    await givenProfile({
      identity: { account: '210987654321', arn: 'arn:aws:iam::210987654321:user/ada', userId: 'A' },
    });
    await givenEnvironments(ORDERS);
    await show('#profiles', 'These credentials are of another account');
  });

  it('removes a profile after a question that says what follows', async () => {
    await givenProfile();
    await givenEnvironments(ORDERS, BILLS);
    await show('#profiles', 'data');
    click(button('Remove data'));
    expect(pageText()).toContain('2 environments stay in the list');
    click([...document.querySelectorAll('.notice button')].at(-1) as HTMLElement);
    await untilShown('No profiles yet');
    expect(await credentialsItem.read()).toEqual({});
    expect(await environmentsItem.read()).toHaveLength(2);
  });
});

describe('preferences', () => {
  it('are kept as they are ticked', async () => {
    await show('#preferences', 'Regions to look in');
    click(control('Use the tab'));
    click(control('Prepare the sign-in'));
    click(control('Tokyo'));
    await vi.waitFor(async () => {
      const { reusesOpenTab, mintsAhead, regions } = await preferencesItem.read();
      expect([reusesOpenTab, mintsAhead, regions.includes('ap-northeast-1')]).toEqual([true, true, false]);
    });
  });
});

describe('forgetting everything', () => {
  it('asks first, then leaves nothing stored and no access', async () => {
    await givenProfile();
    await givenEnvironments(ORDERS);
    await grantHostAccess(`https://${HOST}/*`);
    await show('#privacy', 'What is kept where');
    click(button('Forget everything'));
    expect(pageText()).toContain('This cannot be undone.');
    expect(await environmentsItem.read()).toHaveLength(1);
    click([...document.querySelectorAll('dialog button')].at(-1) as HTMLElement);
    await untilShown('Everything is forgotten, and all host access is given back.');
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await fakeBrowser.storage.session.get()).toEqual({});
    expect((await fakePermissions.getAll()).origins).toEqual([]);
  });
});
