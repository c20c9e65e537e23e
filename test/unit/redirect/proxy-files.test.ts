import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { foxyProxySettings } from '../../../src/redirect/foxyproxy-settings';
import { pacFile } from '../../../src/redirect/pac-file';
import { zeroOmegaBackup } from '../../../src/redirect/zeroomega-backup';

const [A, B] = ['a-vpce.c1.airflow.eu-west-1.on.aws', 'b-vpce.c2.us-east-1.airflow.amazonaws.com'];
const HOSTS = [B, A, A.toUpperCase(), '', '*', 'evil".example', "x');alert(1)//.example", '__proto__'];
const OTHERS = [
  'www.example.com',
  `x.${A}`,
  `${A}.example.com`,
  'airflow.eu-west-1.on.aws',
  'constructor',
  'toString',
];

describe('the PAC file', () => {
  const { text, mediaType } = pacFile(HOSTS);
  const find = (host: string) =>
    runInNewContext(
      `${text}; FindProxyForURL(url, host)`,
      { url: `https://${host}/`, host },
      { timeout: 1000 },
    );

  it('sends the private hosts through the tunnel, and nothing else', () => {
    expect([A, B, A.toUpperCase()].map(find)).toEqual(Array(3).fill('SOCKS5 127.0.0.1:8157'));
    expect(OTHERS.map(find)).toEqual(OTHERS.map(() => 'DIRECT'));
    expect(mediaType).toBe('application/x-ns-proxy-autoconfig');
  });

  it('holds no host that is not one', () => {
    expect(text).not.toMatch(/evil|alert|__proto__|\*"/);
  });

  it('works without any host', () => {
    const empty = pacFile([]).text;
    expect(runInNewContext(`${empty}; FindProxyForURL('', 'x.example')`)).toBe('DIRECT');
  });
});

describe('the FoxyProxy settings', () => {
  const settings = JSON.parse(foxyProxySettings(HOSTS).text);

  it('have the fields of its schema', () => {
    expect(settings).toMatchObject({
      mode: 'pattern',
      data: [{ type: 'socks5', hostname: '127.0.0.1', port: '8157' }],
    });
    expect(settings.data).toHaveLength(1);
    const [{ include, ...proxy }] = settings.data;
    expect(Object.keys({ ...proxy, include }).sort()).toEqual([
      'active',
      'cc',
      'city',
      'color',
      'exclude',
      'hostname',
      'include',
      'pac',
      'pacString',
      'password',
      'port',
      'proxyDNS',
      'tabProxy',
      'title',
      'type',
      'username',
    ]);
    for (const pattern of include)
      expect(Object.keys(pattern).sort()).toEqual(['active', 'pattern', 'title', 'type']);
  });

  it('match the private hosts, and nothing else', () => {
    const patterns: string[] = settings.data[0].include.map(({ pattern }: { pattern: string }) => pattern);
    // As FoxyProxy tests them.
    const isMatched = (url: string) => patterns.some((pattern) => new RegExp(pattern, 'i').test(url));
    expect(patterns).toHaveLength(2);
    expect([A, B].every((host) => isMatched(`https://${host}/home`))).toBe(true);
    const lookAlikes = [...OTHERS, A.replaceAll('.', 'x')].map((host) => `https://${host}/`);
    expect([...lookAlikes, `https://x.example/?https://${A}/`, `http://${A}/`].filter(isMatched)).toEqual([]);
  });
});

describe('the ZeroOmega backup', () => {
  const options = JSON.parse(zeroOmegaBackup(HOSTS).text);
  const profiles = Object.entries(options).filter(([key]) => key.startsWith('+')) as [
    string,
    Record<string, unknown>,
  ][];

  it('keys its profiles by their names, and refers to none that is missing', () => {
    expect(options.schemaVersion).toBe(2);
    expect(profiles.map(([key, { name }]) => key === `+${name}`)).toEqual([true, true]);
    const known = new Set(['direct', ...profiles.map(([, { name }]) => name)]);
    const { rules, defaultProfileName } = options['+Amazon MWAA'];
    expect(defaultProfileName).toBe('direct');
    for (const { profileName } of rules) expect(known.has(profileName)).toBe(true);
  });

  it('covers the private hosts alone, each by its exact name', () => {
    expect(options['+Amazon MWAA'].rules.map(({ condition }: { condition: unknown }) => condition)).toEqual(
      [A, B].map((pattern) => ({ conditionType: 'HostWildcardCondition', pattern })),
    );
    expect(options['+MWAA bastion'].fallbackProxy).toEqual({
      scheme: 'socks5',
      host: '127.0.0.1',
      port: 8157,
    });
  });
});

it('names each file by its kind', () => {
  expect([pacFile, foxyProxySettings, zeroOmegaBackup].map((file) => file([]).name)).toEqual([
    'airflow.pac',
    'airflow-foxyproxy.json',
    'airflow-zeroomega.bak',
  ]);
});
