import { describe, expect, it } from 'vitest';
import { addEnvironment, addPrincipal } from '../../simulator/add-to-world';
import { credentialsInEveryForm } from '../../simulator/credentials-text';
import { createSeededWorld } from '../../simulator/seeded-world';
import { createSwitches, switchPositions } from '../../simulator/switches';
import { seededWebServerHost } from '../../simulator/web-server-host';
import { findEnvironment, findPrincipal } from '../../simulator/world';
import { worldWithManyEnvironments } from '../../simulator/world-with-many-environments';
import { sendSigned } from './sign';
import { useSimulator } from './use-simulator';
import { webServerOf } from './web-server-client';

const noon = Date.UTC(2026, 10, 22, 12);

describe('the seeded world', () => {
  const world = createSeededWorld(noon);
  const valuesOf = <Value>(values: Value[]) => [...new Set(values)].sort();

  it('has three accounts, eight regions and thirty environments', () => {
    expect(world.accounts.map((account) => account.partition)).toEqual(['aws', 'aws', 'aws-cn']);
    expect(valuesOf(world.environments.map(({ region }) => region))).toHaveLength(8);
    expect(world.environments).toHaveLength(30);
    expect(valuesOf(world.environments.map(({ name }) => name))).toHaveLength(30);
  });

  it('has every status and access mode, and Airflow from 2.4.3 to 3.2.1', () => {
    expect(valuesOf(world.environments.map(({ status }) => status))).toHaveLength(12);
    expect(valuesOf(world.environments.map(({ accessMode }) => accessMode))).toHaveLength(3);
    const versions = valuesOf(world.environments.map(({ airflowVersion }) => airflowVersion));
    expect(versions).toEqual(expect.arrayContaining(['2.4.3', '2.10.3', '2.11.2', '3.0.6', '3.2.1']));
  });

  it('is the same every time, but for the expiry', () => {
    const later = createSeededWorld(noon + 1000);
    expect(later.environments).toEqual(world.environments);
    const ids = (of: typeof world) => of.principals.map(({ credentials }) => credentials.accessKeyId);
    expect(ids(later)).toEqual(ids(world));
    expect(findPrincipal(later, 'admin').credentials.expiresAt).toBe(noon + 1000 + 8 * 3_600_000);
  });

  it('has keys of the real length, and one host for each environment', () => {
    for (const { credentials, kind } of world.principals) {
      expect(credentials.accessKeyId).toMatch(
        kind === 'session' ? /^ASIA[A-Z2-7]{16}$/ : /^AKIA[A-Z2-7]{16}$/,
      );
      expect(credentials.secretAccessKey).toHaveLength(40);
    }
    const hosts = world.environments
      .map(({ webServerHost }) => webServerHost)
      .filter((host) => host !== null);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('names who or what it does not have', () => {
    expect(() => findPrincipal(world, 'nobody')).toThrow('There are: admin, viewer');
    expect(() => findEnvironment(world, 'nowhere')).toThrow('0 environments are named "nowhere"');
  });
});

describe('web server hosts', () => {
  it.each([
    ['classic', 'us-east-1', /^[0-9a-f-]{36}\.c\d+\.us-east-1\.airflow\.amazonaws\.com$/],
    ['classic-private', 'us-east-1', /^[0-9a-f-]{36}-vpce\.c\d+\.us-east-1\.airflow\.amazonaws\.com$/],
    ['dual-stack', 'eu-west-1', /^[0-9a-f-]{36}\.c\d+\.airflow\.eu-west-1\.on\.aws$/],
    ['dual-stack-private', 'eu-west-1', /^[0-9a-f-]{36}-vpce\.c\d+\.airflow\.eu-west-1\.on\.aws$/],
    ['classic', 'cn-north-1', /^[0-9a-f-]{36}\.c\d+\.cn-north-1\.airflow\.amazonaws\.com\.cn$/],
    [
      'dual-stack',
      'cn-north-1',
      /^[0-9a-f-]{36}\.c\d+\.airflow\.cn-north-1\.on\.amazonwebservices\.com\.cn$/,
    ],
  ] as const)('of family %s in %s have their form', (family, region, form) => {
    expect(seededWebServerHost(family, region, 'seed')).toMatch(form);
  });
});

describe('a world with many environments', () => {
  it('deals them over four regions', () => {
    const world = worldWithManyEnvironments(500, noon);
    expect(world.environments).toHaveLength(500);
    expect(new Set(world.environments.map(({ name }) => name)).size).toBe(500);
    expect(world.environments.filter(({ region }) => region === 'us-east-1')).toHaveLength(125);
    expect(world.environments[0]).toMatchObject({ name: 'fleet-001', status: 'AVAILABLE' });
  });
});

describe('additions of a test', () => {
  const simulator = useSimulator();

  it('are served at once', async () => {
    const { world } = simulator.current;
    addEnvironment(world, { name: 'added', region: 'eu-west-3', airflowVersion: '3.2.1' });
    addPrincipal(world, {
      name: 'guest',
      role: 'Guest',
      airflowRoles: [{ environment: 'added', role: 'Viewer' }],
    });
    const server = webServerOf(simulator.current, 'added');
    expect(await server.get('/dags')).toMatchObject({ status: 200 });
    const url = 'https://env.airflow.eu-west-3.amazonaws.com/webtoken/added';
    const { text } = await sendSigned(simulator.current, url, {
      as: 'guest',
      method: 'POST',
      region: 'eu-west-3',
    });
    expect(JSON.parse(text).AirflowIdentity).toBe('assumed-role/Guest');
  });
});

describe('credentials as text', () => {
  it('come in every form, each with the keys', () => {
    const admin = findPrincipal(createSeededWorld(noon), 'admin');
    const forms = credentialsInEveryForm(admin);
    expect(Object.keys(forms)).toHaveLength(9);
    for (const text of Object.values(forms)) {
      expect(text).toContain(admin.credentials.accessKeyId);
      expect(text).toContain(admin.credentials.secretAccessKey);
      expect(text).toContain(admin.credentials.sessionToken);
    }
    expect(JSON.parse(forms['process'] ?? '')).toMatchObject({
      Version: 1,
      Expiration: '2026-11-22T20:00:00+00:00',
    });
    expect(forms['ini']).not.toContain('expiration');
  });

  it('of long-lived keys have no token and no expiry', () => {
    const forms = credentialsInEveryForm(findPrincipal(createSeededWorld(noon), 'iam-user'));
    for (const text of Object.values(forms)) expect(text).not.toMatch(/token|expiration/i);
  });
});

describe('switches', () => {
  it('default to the first position of their list', () => {
    const firsts = Object.entries(switchPositions).map(([name, positions]) => [name, positions[0]]);
    expect(createSwitches()).toEqual(Object.fromEntries(firsts));
  });
});
