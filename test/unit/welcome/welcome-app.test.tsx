// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_REGIONS } from '../../../src/airflow/region';
import { discoveryItem } from '../../../src/environments/discovery-progress';
import { environmentsItem } from '../../../src/environments/environment';
import { failure } from '../../../src/failures/failure';
import { apiPatterns } from '../../../src/hosts/api-patterns';
import { profilesItem } from '../../../src/profiles/profile';
import { preferencesItem } from '../../../src/settings/preferences';
import { WelcomeApp } from '../../../src/welcome/welcome-app';
import { fakePermissions, refuseHostAccess } from '../fake-permissions';
import { environmentOf, givenEnvironments, givenProfile, HOST, PROFILE_ID } from '../given';
import { SECRET, shellLines } from '../profiles/ui/pasted-text';
import { button, click, control, enter, mount, pageText, submit, unmount, untilShown } from '../rendered';

const PASTE = 'Your AWS credentials';

const messages: { name: string; request: Record<string, unknown> }[] = [];
let replies: Record<string, unknown>;

beforeEach(() => {
  messages.length = 0;
  replies = {
    'paste.identify': {
      account: '123456789012',
      arn: 'arn:aws:sts::123456789012:assumed-role/D/ada',
      userId: 'A',
    },
    'discovery.start': { found: 0 },
    'environment.add-by-host': { environmentId: 'x' },
    'environment.open': { openingId: 'opening-1' },
  };
  fakeBrowser.runtime.onMessage.addListener(
    async (message: { name: string; request: Record<string, unknown> }) => {
      messages.push(message);
      const value = replies[message.name];
      return value instanceof Error ? { ok: false, error: failure('no-network') } : { ok: true, value };
    },
  );
});

async function show(): Promise<void> {
  mount(<WelcomeApp />);
  await untilShown('You are set');
}

/** The page for a newcomer, with the form of the first way, which is fetched as it is shown. */
async function showPaste(): Promise<void> {
  await show();
  await vi.waitFor(() => control(PASTE), { timeout: 10_000 });
}

function sent(name: string): Record<string, unknown>[] {
  return messages.filter((message) => message.name === name).map(({ request }) => request);
}

function form(label: string): HTMLFormElement | null {
  return control(label).closest('form');
}

describe('the welcome page', () => {
  it('begins with the first step alone', async () => {
    await showPaste();
    expect(control(PASTE)).toBeDefined();
    expect(pageText()).toContain('Find your environments');
    expect(pageText()).not.toContain('Add an environment by hand');
    expect(pageText()).not.toContain('Pin Airlock');
  });

  it('connects and looks for environments in the chosen regions, with one prompt', async () => {
    const request = vi.spyOn(fakePermissions, 'request');
    await showPaste();
    enter(control<HTMLTextAreaElement>(PASTE), shellLines());
    submit(form(PASTE));
    await vi.waitFor(() => expect(sent('discovery.start')).toHaveLength(1));
    const [profile] = await profilesItem.read();
    expect(sent('discovery.start')).toEqual([{ profileIds: [profile?.id], regions: DEFAULT_REGIONS }]);
    expect(request).toHaveBeenCalledExactlyOnceWith({
      origins: [...apiPatterns(DEFAULT_REGIONS), 'https://iam.amazonaws.com/*'],
    });
    await untilShown('Add an environment by hand');
    request.mockRestore();
  });

  it('remembers the regions', async () => {
    await showPaste();
    click(control('Tokyo'));
    click(control('Osaka'));
    await vi.waitFor(async () => {
      const { regions } = await preferencesItem.read();
      expect(regions).toEqual(
        DEFAULT_REGIONS.filter((code) => code !== 'ap-northeast-1' && code !== 'ap-northeast-3'),
      );
    });
  });

  it('asks for nothing while regions of both partitions are chosen', async () => {
    const request = vi.spyOn(fakePermissions, 'request');
    await showPaste();
    click(control('Beijing'));
    enter(control<HTMLTextAreaElement>(PASTE), shellLines());
    submit(form(PASTE));
    expect(request).not.toHaveBeenCalled();
    expect(pageText()).toContain('never in both');
    request.mockRestore();
  });

  it('loses nothing but secrets on a reload', async () => {
    await showPaste();
    enter(control<HTMLTextAreaElement>(PASTE), shellLines());
    click(control('Tokyo'));
    click(consoleMethod());
    enter(control('Environment name'), 'orders');
    enter(control('Start URL'), 'https://example.awsapps.com/start');
    await vi.waitFor(async () => {
      expect(JSON.stringify(await fakeBrowser.storage.session.get())).toContain('awsapps');
    });
    unmount();
    await show();
    expect(consoleMethod().checked).toBe(true);
    expect(control('Environment name').value).toBe('orders');
    expect(control('Start URL').value).toBe('https://example.awsapps.com/start');
    const stored = [await fakeBrowser.storage.session.get(), await fakeBrowser.storage.local.get()];
    expect(JSON.stringify(stored)).not.toContain(SECRET);
  });

  it('adds an environment of the console without any prompt, and opens it', async () => {
    const request = vi.spyOn(fakePermissions, 'request');
    await show();
    click(consoleMethod());
    enter(control('Environment name'), 'orders');
    enter(control<HTMLSelectElement>('Region'), 'eu-west-1');
    submit(form('Environment name'));
    await untilShown('orders is ready to open');
    click(button('Open'));
    const environmentId = 'arn:aws:airflow:eu-west-1::environment/orders';
    await vi.waitFor(() =>
      expect(sent('environment.open')).toEqual([
        { environmentId, disposition: 'new-tab', isAfresh: false, originTabId: null },
      ]),
    );
    expect(request).not.toHaveBeenCalled();
    expect(pageText()).toContain('Pin Airlock to the toolbar');
    request.mockRestore();
  });

  it('shows environments as they come, and the shortcuts the browser has', async () => {
    await givenProfile();
    await show();
    expect(pageText()).not.toContain('Your environments');
    await givenEnvironments(environmentOf({ name: 'orders' }), environmentOf({ name: 'young', host: null }));
    await untilShown('Your environments');
    expect(pageText()).toContain('Airflow 2.10.3');
    expect(document.querySelectorAll('.found button')).toHaveLength(1);
    expect(pageText()).toContain('Open AirlockAlt+Shift+A');
    expect(pageText()).toContain('Open the last environment againnone assigned');
  });

  it('gives access to all web servers by one click, and says so', async () => {
    await givenProfile();
    await givenEnvironments(
      environmentOf({ name: 'orders' }),
      environmentOf({ name: 'bills', host: 'b.example.com' }),
    );
    await show();
    click(button('Give access to 2 web servers'));
    await untilShown('Airlock has access to all 2 web servers in the list.');
    const { origins } = await fakePermissions.getAll();
    expect(origins).toEqual([`https://${HOST}/*`, 'https://b.example.com/*']);
  });

  it('says why a search ended before its time', async () => {
    await givenProfile();
    replies['discovery.start'] = new Error();
    await show();
    click(button('Search these regions'));
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
  });

  it('searches again only with profiles that can be valid there', async () => {
    await givenProfile();
    await givenProfile({ id: 'china', name: 'china', partition: 'aws-cn' });
    await preferencesItem.update((preferences) => ({ ...preferences, regions: ['cn-north-1'] }));
    await show();
    click(button('Search these regions'));
    await vi.waitFor(() =>
      expect(sent('discovery.start')).toEqual([{ profileIds: ['china'], regions: ['cn-north-1'] }]),
    );
  });

  it('explains regions in which no profile works', async () => {
    await givenProfile();
    await preferencesItem.update((preferences) => ({ ...preferences, regions: ['cn-north-1'] }));
    await show();
    expect(pageText()).toContain('None of your profiles works in the chosen regions');
    expect(button('Search these regions').disabled).toBe(true);
  });

  it('says that a search needs the access that was denied', async () => {
    refuseHostAccess();
    await givenProfile();
    await show();
    click(button('Search these regions'));
    await untilShown('Your browser did not give access.');
    expect(sent('discovery.start')).toEqual([]);
  });

  it('finds an environment by a pasted URL: region from the host, path as landing page', async () => {
    await givenProfile();
    await show();
    enter(control('Any URL of the environment'), `https://${HOST}/dags/orders/grid?tab=code`);
    expect(pageText()).toContain('Understood: a page of an Airflow web server');
    submit(
      [...document.querySelectorAll('form')].find((each) => each.textContent?.includes('Find and add')) ??
        null,
    );
    await vi.waitFor(() => expect(sent('environment.add-by-host')).toHaveLength(1));
    expect(sent('environment.add-by-host')).toEqual([
      { profileId: PROFILE_ID, region: 'eu-west-1', host: HOST, landingPage: '/dags/orders/grid?tab=code' },
    ]);
  });

  it('asks for the region that a custom domain does not tell', async () => {
    const request = vi.spyOn(fakePermissions, 'request');
    await givenProfile();
    await show();
    enter(control('Any URL of the environment'), 'https://airflow.example.com/home');
    const find = [...document.querySelectorAll('form')].find((each) =>
      each.textContent?.includes('Find and add'),
    );
    submit(find ?? null);
    expect(pageText()).toContain('Choose the region of the environment.');
    expect(request).not.toHaveBeenCalled();
    enter(control<HTMLSelectElement>('Region'), 'eu-west-3');
    submit(find ?? null);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: apiPatterns(['eu-west-3']) });
    await vi.waitFor(() => expect(sent('environment.add-by-host')).toMatchObject([{ region: 'eu-west-3' }]));
    request.mockRestore();
  });

  it('offers the console for a pasted URL where there are no credentials', async () => {
    await givenEnvironments(environmentOf({ signInMethod: 'console', profileId: null }));
    await show();
    enter(control('Any URL of the environment'), `https://${HOST.replace('0001', '0002')}/dags`);
    expect(pageText()).toContain('Without AWS credentials Airlock cannot look up the name');
    const panel = document.querySelector('[role=tabpanel]');
    const name = panel?.querySelectorAll('input')[1];
    if (name === undefined) throw new Error('no field for the name');
    enter(name, 'billing');
    submit(panel?.querySelector('form') ?? null);
    await vi.waitFor(async () => expect(await environmentsItem.read()).toHaveLength(2));
    expect((await environmentsItem.read())[1]).toMatchObject({
      name: 'billing',
      region: 'eu-west-1',
      host: HOST.replace('0001', '0002'),
      signInMethod: 'console',
    });
  });

  it('shows the last search again after a reload', async () => {
    await givenProfile();
    await discoveryItem.update(() => ({ id: 'd', startedAt: 1, finishedAt: 2, lines: [] }));
    await show();
    expect(pageText()).toContain('0 environments found');
  });
});

function consoleMethod(): HTMLInputElement {
  const last = [...document.querySelectorAll<HTMLInputElement>('.way input')].at(-1);
  if (last === undefined) throw new Error('no choice of the way');
  return last;
}
