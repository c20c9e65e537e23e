// @vitest-environment happy-dom
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { choicesItem } from '../../../../src/environments/choices';
import { AddByUrlForm } from '../../../../src/environments/ui/add-by-url-form';
import { type Failure, failure } from '../../../../src/failures/failure';
import { profilesItem } from '../../../../src/profiles/profile';
import { useStored } from '../../../../src/ui/use-stored';
import { environmentOf, givenProfile, PROFILE_ID } from '../../given';
import { control, descriptionOf, enter, mount, pageText, submit, untilShown } from '../../rendered';

const HOST = 'airflow.example.com';
const UNKNOWN = failure('web-server-unknown', '', { instead: 'orders, sales' });
const ADDED = environmentOf({ name: 'orders' }).id;
const onAdded = vi.fn();

const asked: { name: string; request: Record<string, unknown> }[] = [];
let byHost: Failure | null;
let byName: Failure | null;

beforeEach(async () => {
  asked.length = 0;
  onAdded.mockClear();
  [byHost, byName] = [UNKNOWN, null];
  fakeBrowser.runtime.onMessage.addListener(async (message: (typeof asked)[number]) => {
    asked.push(message);
    const error = message.name === 'environment.add-by-host' ? byHost : byName;
    return error === null ? { ok: true, value: { environmentId: ADDED } } : { ok: false, error };
  });
  await givenProfile();
});

function Form() {
  const profiles = useStored(profilesItem);
  return profiles === undefined ? null : <AddByUrlForm profiles={profiles} onAdded={onAdded} />;
}

/** A URL whose host tells no region, searched for in the region that the user chose. */
async function search(): Promise<void> {
  mount(<Form />);
  await untilShown('Any URL of the environment');
  enter(control('Any URL of the environment'), `https://${HOST}/dags/daily/grid`);
  enter(control<HTMLSelectElement>('Region'), 'eu-west-3');
  submit();
  await vi.waitFor(() => expect(asked).toHaveLength(1));
}

function isNameAsked(): boolean {
  return pageText().includes('Environment name');
}

describe('a URL that AWS knows no environment of', () => {
  it('has its name asked for at the same place, with all that was chosen kept', async () => {
    await search();
    await untilShown('No environment found with this web server');
    expect(pageText()).toContain('orders, sales');
    expect(control('Any URL of the environment').value).toBe(`https://${HOST}/dags/daily/grid`);
    expect(control('Region').value).toBe('eu-west-3');
    expect(descriptionOf('Environment name')).not.toContain('A name has 1 to 80');
    submit();
    expect(descriptionOf('Environment name')).toContain('A name has 1 to 80');
    expect(asked).toHaveLength(1);

    enter(control('Environment name'), ' orders ');
    submit();
    await vi.waitFor(() => expect(onAdded).toHaveBeenCalledExactlyOnceWith(ADDED));
    expect(asked[1]).toEqual({
      name: 'environment.add-by-name',
      request: { profileId: PROFILE_ID, region: 'eu-west-3', name: 'orders' },
    });
    expect((await choicesItem.read())[ADDED]?.landingPage).toBe('/dags/daily/grid');
  });

  it('keeps the name that AWS does not know either', async () => {
    byName = failure('environment-not-found', '', {});
    await search();
    await untilShown('Environment name');
    enter(control('Environment name'), 'oders');
    submit();
    await untilShown('The environment does not exist here');
    expect(control('Environment name').value).toBe('oders');
    expect(onAdded).not.toHaveBeenCalled();
    expect(await choicesItem.read()).toEqual({});
  });

  it('is searched for again in another region, without its name', async () => {
    await search();
    await untilShown('Environment name');
    enter(control<HTMLSelectElement>('Region'), 'eu-west-1');
    expect(isNameAsked()).toBe(false);
    byHost = null;
    submit();
    await vi.waitFor(() => expect(onAdded).toHaveBeenCalledOnce());
    expect(asked[1]).toMatchObject({ name: 'environment.add-by-host', request: { region: 'eu-west-1' } });
  });
});

describe('a failed search', () => {
  it('asks for the name where the environments may not be listed', async () => {
    byHost = failure('access-denied', '', { action: 'airflow:ListEnvironments' });
    await search();
    await untilShown('IAM denies access');
    expect(isNameAsked()).toBe(true);
  });

  it.each([
    ['that the network cut', failure('no-network')],
    [
      'of environments that may not be described',
      failure('access-denied', '', { action: 'airflow:GetEnvironment' }),
    ],
  ])('does not ask for it otherwise: one %s', async (_, reason) => {
    byHost = reason;
    await search();
    await vi.waitFor(() => expect(document.querySelector('.failure-card')).not.toBeNull());
    expect(isNameAsked()).toBe(false);
  });
});
