import { beforeEach, describe, expect, it } from 'vitest';
import {
  addEnvironmentByHost,
  addEnvironmentByName,
  refreshEnvironment,
} from '../../../src/environments/add-environment';
import { choicesItem } from '../../../src/environments/choices';
import { environmentsItem } from '../../../src/environments/environment';
import { mwaaAnswer, mwaaError } from '../aws-answers';
import { answerMwaa, environmentAnswer, type MwaaCall } from '../fake-mwaa';
import { environmentOf, givenApiAccess, givenEnvironments, givenProfile, PROFILE_ID, REGION } from '../given';
import { storedTextWithoutCredentials } from '../stored-text';

const NAMES = ['orders', 'sales'];
const HOST_OF_SALES = 'sales.c3.airflow.eu-west-1.on.aws';
const ID_OF_SALES = environmentOf({ name: 'sales' }).id;
const BY_CONSOLE = environmentOf({
  id: 'arn:aws:airflow:eu-west-1::environment/sales',
  name: 'sales',
  account: '',
  profileId: null,
  signInMethod: 'console',
});

beforeEach(async () => {
  await givenProfile();
  await givenApiAccess(REGION);
});

function answerNames({ denied = [] }: { denied?: readonly string[] } = {}): MwaaCall[] {
  return answerMwaa(({ operation, name }) => {
    if (operation === 'ListEnvironments') return mwaaAnswer({ Environments: NAMES });
    if (denied.includes(name)) return mwaaError(403, 'AccessDeniedException', 'no');
    return NAMES.includes(name) ? environmentAnswer(REGION, name) : undefined;
  });
}

describe('by name', () => {
  it('adds what AWS describes, without what is sensitive', async () => {
    answerNames();
    expect(await addEnvironmentByName(PROFILE_ID, REGION, 'sales')).toBe(ID_OF_SALES);
    expect((await environmentsItem.read())[0]).toMatchObject({
      id: ID_OF_SALES,
      host: HOST_OF_SALES,
      profileId: PROFILE_ID,
      signInMethod: 'token',
    });
    expect(await storedTextWithoutCredentials()).not.toContain('planted');
  });

  it('gives the id that the environment already had', async () => {
    await givenEnvironments(BY_CONSOLE);
    answerNames();
    expect(await addEnvironmentByName(PROFILE_ID, REGION, 'sales')).toBe(BY_CONSOLE.id);
    expect((await environmentsItem.read()).map(({ id }) => id)).toEqual([BY_CONSOLE.id]);
  });

  it('refuses what is no name before it asks', async () => {
    const calls = answerNames();
    await expect(addEnvironmentByName(PROFILE_ID, REGION, '../sales')).rejects.toMatchObject({
      failure: { code: 'invalid-input' },
    });
    expect(calls).toEqual([]);
  });

  it('tells what is there instead', async () => {
    answerNames();
    await expect(addEnvironmentByName(PROFILE_ID, REGION, 'saels')).rejects.toMatchObject({
      failure: { code: 'environment-not-found', facts: { name: 'saels', instead: 'orders, sales' } },
    });
  });

  it('tells of the missing one also where listing is not allowed', async () => {
    answerMwaa(({ operation }) =>
      operation === 'ListEnvironments' ? mwaaError(403, 'AccessDeniedException', 'no') : undefined,
    );
    await expect(addEnvironmentByName(PROFILE_ID, REGION, 'saels')).rejects.toMatchObject({
      failure: { code: 'environment-not-found', facts: { instead: '' } },
    });
  });

  it('needs credentials', async () => {
    answerNames();
    await expect(addEnvironmentByName('unknown', REGION, 'sales')).rejects.toMatchObject({
      failure: { code: 'credentials-missing' },
    });
  });
});

describe('by host', () => {
  it('finds the one with this web server, and lands where the address led', async () => {
    answerNames();
    expect(await addEnvironmentByHost(PROFILE_ID, REGION, HOST_OF_SALES, '/dags/daily/grid')).toBe(
      ID_OF_SALES,
    );
    expect((await environmentsItem.read()).map(({ name }) => name)).toEqual(['sales']);
    expect((await choicesItem.read())[ID_OF_SALES]?.landingPage).toBe('/dags/daily/grid');
  });

  it('keeps the landing page with the id that the environment already had', async () => {
    await givenEnvironments(BY_CONSOLE);
    answerNames();
    await addEnvironmentByHost(PROFILE_ID, REGION, HOST_OF_SALES, '/dags/daily/grid');
    expect(Object.keys(await choicesItem.read())).toEqual([BY_CONSOLE.id]);
  });

  it('leaves the landing page as it is where none was pasted', async () => {
    answerNames();
    await addEnvironmentByHost(PROFILE_ID, REGION, HOST_OF_SALES, null);
    expect(await choicesItem.read()).toEqual({});
  });

  it('tells what is there instead', async () => {
    answerNames();
    await expect(addEnvironmentByHost(PROFILE_ID, REGION, 'other.example.com', null)).rejects.toMatchObject({
      failure: {
        code: 'web-server-unknown',
        facts: { host: 'other.example.com', region: REGION, instead: 'orders, sales' },
      },
    });
    expect(await environmentsItem.read()).toEqual([]);
  });

  it('passes over environments that may not be described', async () => {
    answerNames({ denied: ['orders'] });
    expect(await addEnvironmentByHost(PROFILE_ID, REGION, HOST_OF_SALES, null)).toBe(ID_OF_SALES);
    await expect(addEnvironmentByHost(PROFILE_ID, REGION, 'other.example.com', null)).rejects.toMatchObject({
      failure: { code: 'web-server-unknown', facts: { instead: 'orders, sales' } },
    });
  });

  it('tells that IAM denies it where no environment may be described', async () => {
    answerNames({ denied: NAMES });
    await expect(addEnvironmentByHost(PROFILE_ID, REGION, HOST_OF_SALES, null)).rejects.toMatchObject({
      failure: { code: 'access-denied', facts: { action: 'airflow:GetEnvironment', name: 'orders' } },
    });
  });

  it('ends with any other failure, which would meet the other environments as well', async () => {
    const calls = answerMwaa(({ operation }) =>
      operation === 'ListEnvironments'
        ? mwaaAnswer({ Environments: NAMES })
        : mwaaError(403, 'ExpiredTokenException', 'expired'),
    );
    await expect(addEnvironmentByHost(PROFILE_ID, REGION, HOST_OF_SALES, null)).rejects.toMatchObject({
      failure: { code: 'credentials-expired' },
    });
    expect(calls.map(({ name }) => name)).toEqual(['', 'orders']);
  });

  it('finds none where none is listed', async () => {
    answerMwaa();
    await expect(addEnvironmentByHost(PROFILE_ID, REGION, HOST_OF_SALES, null)).rejects.toMatchObject({
      failure: { code: 'web-server-unknown', facts: { instead: '' } },
    });
  });
});

describe('refresh', () => {
  it('asks again with the profile that found it', async () => {
    await givenEnvironments(environmentOf({ name: 'sales', status: 'UPDATING' }));
    answerNames();
    await refreshEnvironment(ID_OF_SALES);
    expect((await environmentsItem.read()).map(({ status }) => status)).toEqual(['AVAILABLE']);
  });

  it('needs the environment in the list, and its profile', async () => {
    await givenEnvironments(BY_CONSOLE);
    answerNames();
    await expect(refreshEnvironment('gone')).rejects.toMatchObject({
      failure: { code: 'environment-unknown' },
    });
    await expect(refreshEnvironment(BY_CONSOLE.id)).rejects.toMatchObject({
      failure: { code: 'credentials-missing' },
    });
  });
});
