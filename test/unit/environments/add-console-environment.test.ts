import { describe, expect, it } from 'vitest';
import { addConsoleEnvironment } from '../../../src/environments/add-console-environment';
import { changeChoices, choicesItem } from '../../../src/environments/choices';
import { environmentsItem } from '../../../src/environments/environment';
import { ACCOUNT, environmentOf, givenEnvironments, HOST } from '../given';

const ADDED = {
  name: 'orders',
  region: 'eu-west-1',
  label: '',
  host: null,
  landingPage: null,
  identityCenter: null,
};
const PORTAL = { startUrl: 'https://example.awsapps.com/start', accountId: ACCOUNT, roleName: 'Data' };

describe('addConsoleEnvironment', () => {
  it('adds an environment of which AWS has told nothing yet', async () => {
    const id = await addConsoleEnvironment(ADDED);
    expect(id).toBe('arn:aws:airflow:eu-west-1::environment/orders');
    expect(await environmentsItem.read()).toEqual([
      {
        id,
        partition: 'aws',
        region: 'eu-west-1',
        account: '',
        name: 'orders',
        status: null,
        airflowVersion: null,
        accessMode: null,
        host: null,
        environmentClass: null,
        lastUpdateErrorCode: null,
        lastUpdatedAt: null,
        profileId: null,
        entryUrl: null,
        signInMethod: 'console',
        identityCenter: null,
        seenAt: null,
      },
    ]);
  });

  it('names the account where the access portal tells it', async () => {
    expect(await addConsoleEnvironment({ ...ADDED, identityCenter: PORTAL })).toBe(
      `arn:aws:airflow:eu-west-1:${ACCOUNT}:environment/orders`,
    );
  });

  it('finds the partition of China', async () => {
    expect(await addConsoleEnvironment({ ...ADDED, region: 'cn-north-1' })).toMatch(/^arn:aws-cn:/);
  });

  it('turns an environment of the list to the console, and keeps what AWS told of it', async () => {
    const known = environmentOf();
    await givenEnvironments(known);
    expect(await addConsoleEnvironment({ ...ADDED, identityCenter: PORTAL, host: 'other.example.com' })).toBe(
      known.id,
    );
    expect(await environmentsItem.read()).toMatchObject([
      { ...known, signInMethod: 'console', identityCenter: PORTAL, host: HOST },
    ]);
  });

  it('takes one without an account for the one of this name and region', async () => {
    await addConsoleEnvironment(ADDED);
    await addConsoleEnvironment({ ...ADDED, identityCenter: PORTAL });
    expect(await environmentsItem.read()).toHaveLength(1);
  });

  it('keeps environments of different accounts apart', async () => {
    await addConsoleEnvironment({ ...ADDED, identityCenter: PORTAL });
    await addConsoleEnvironment({ ...ADDED, identityCenter: { ...PORTAL, accountId: '210987654321' } });
    expect(await environmentsItem.read()).toHaveLength(2);
  });

  it('keeps host, label and landing page of a pasted URL, and other choices', async () => {
    const id = await addConsoleEnvironment(ADDED);
    await changeChoices(id, { isPinned: true });
    await addConsoleEnvironment({ ...ADDED, label: 'Orders', host: 'a.example.com', landingPage: '/dags' });
    expect((await environmentsItem.read())[0]?.host).toBe('a.example.com');
    expect((await choicesItem.read())[id]).toMatchObject({
      label: 'Orders',
      landingPage: '/dags',
      isPinned: true,
    });
  });

  it('refuses what cannot be an environment, and changes nothing', async () => {
    await expect(addConsoleEnvironment({ ...ADDED, name: '9lives' })).rejects.toThrow(RangeError);
    expect(await environmentsItem.read()).toEqual([]);
  });
});
