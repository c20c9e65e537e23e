import { describe, expect, it } from 'vitest';
import { classifyWebServerHost, readWebServerHost } from '../../../src/airflow/web-server-host';

const ID = '99aa99aa-55aa-44a1-a91f-f4552cf4e2f5';
const CUSTOM = { family: 'custom', region: null, partition: null, isPrivateEndpoint: false };

describe('readWebServerHost', () => {
  const host = `${ID}.c2.us-east-1.airflow.amazonaws.com`;

  it.each([
    host,
    `https://${host}`,
    `https://${host}/`,
    `http://${host}/home`,
    `//${host}`,
    `HTTPS://${host.toUpperCase()}`,
    `${host}.`,
    `https://${host}.:443/dags/a?b=c#d`,
    `  ${host}\n`,
    `${host}?next=https://evil.example`,
    `${host}#@evil.example`,
  ])('reads %j', (url) => {
    expect(readWebServerHost(url)).toBe(host);
  });

  it.each([
    ['nothing', ''],
    ['no host', 'https:///home'],
    ['a word', 'airflow'],
    ['another scheme', `ftp://${host}`],
    ['a script', 'javascript:alert(1)'],
    ['user info', `https://user:password@${host}`],
    ['an empty user', `https://@${host}`],
    ['a host posing as a user', `https://${host}@evil.example`],
    ['another port', `https://${host}:8443`],
    ['a backslash', `https://evil.example\\@${host}`],
    ['a backslash posing as a part of the name', `https://evil.example\\.${host}`],
    ['a space', `https://evil example.${host}`],
    ['a tab', `https://e\tvil.${host}`],
    ['a null byte', `https://e\u0000vil.${host}`],
    ['an IPv4 address', 'https://10.0.0.1/'],
    ['an IPv4 address in disguise', 'https://0x0a.0.0.1/'],
    ['an IPv6 address', 'https://[::1]/'],
    ['an empty label', `https://a..${host}`],
    ['a label too long', `https://${'a'.repeat(64)}.example.org`],
    ['a name too long', `https://${'a.'.repeat(125)}example`],
    ['a leading hyphen', 'https://-a.example.org'],
  ])('refuses %s', (_, url) => {
    expect(readWebServerHost(url)).toBeNull();
  });

  it('writes a name in another script as browsers do', () => {
    expect(readWebServerHost('https://Bücher.example/')).toBe('xn--bcher-kva.example');
  });
});

describe('classifyWebServerHost', () => {
  it.each([
    ['classic, public', `${ID}.c2.us-east-1.airflow.amazonaws.com`, 'classic', 'us-east-1', false],
    ['classic, private', `${ID}-vpce.c10.us-west-2.airflow.amazonaws.com`, 'classic', 'us-west-2', true],
    ['dual-stack, public', `${ID}.c71.airflow.us-east-1.on.aws`, 'dual-stack', 'us-east-1', false],
    ['dual-stack, private', `${ID}-vpce.c22.airflow.eu-west-1.on.aws`, 'dual-stack', 'eu-west-1', true],
    [
      'an id of another shape',
      '387fbcn-8dh4-9hfj-0dnd-834jhdfb-vpce.c10.us-west-2.airflow.amazonaws.com',
      'classic',
      'us-west-2',
      true,
    ],
    ['a cell of another letter', `${ID}.e10.us-west-2.airflow.amazonaws.com`, 'classic', 'us-west-2', false],
    ['no cell', `${ID}.airflow.us-east-1.on.aws`, 'dual-stack', 'us-east-1', false],
    [
      'a region newer than this code',
      `${ID}.c1.airflow.mx-central-1.on.aws`,
      'dual-stack',
      'mx-central-1',
      false,
    ],
    ['China, classic', `${ID}.c1.cn-north-1.airflow.amazonaws.com.cn`, 'classic', 'cn-north-1', false],
    [
      'China, classic, private',
      `${ID}-vpce.c1.cn-northwest-1.airflow.amazonaws.com.cn`,
      'classic',
      'cn-northwest-1',
      true,
    ],
    [
      'China, dual-stack',
      `${ID}.c1.airflow.cn-northwest-1.on.amazonwebservices.com.cn`,
      'dual-stack',
      'cn-northwest-1',
      false,
    ],
    [
      'an endpoint',
      'vpce-0123456789abcdef0-abcdefgh.vpce-svc-0123456789abcdef0.eu-west-1.vpce.amazonaws.com',
      'vpc-endpoint',
      'eu-west-1',
      true,
    ],
    [
      'an endpoint of one zone',
      'vpce-01-ab-eu-west-1a.vpce-svc-01.eu-west-1.vpce.amazonaws.com',
      'vpc-endpoint',
      'eu-west-1',
      true,
    ],
    [
      'China, an endpoint',
      'vpce-01-ab.vpce-svc-01.cn-north-1.vpce.amazonaws.com.cn',
      'vpc-endpoint',
      'cn-north-1',
      true,
    ],
  ])('knows %s', (_, host, family, region, isPrivateEndpoint) => {
    const partition = region.startsWith('cn-') ? 'aws-cn' : 'aws';
    const expected = { family, region, partition, isPrivateEndpoint };
    expect(classifyWebServerHost(host)).toEqual(expected);
    expect(classifyWebServerHost(`${host.toUpperCase()}.`)).toEqual(expected);
  });

  it.each([
    ['a custom domain', 'airflow.example.org'],
    ['a load balancer', 'internal-mwaa-1234567890.eu-west-1.elb.amazonaws.com'],
    ['a suffix attack', `${ID}.c2.us-east-1.airflow.amazonaws.com.evil.example`],
    ['a suffix attack on .on.aws', `${ID}.c2.airflow.us-east-1.on.aws.evil.example`],
    ['a prefix attack', `${ID}.c2.us-east-1.airflow.evilamazonaws.com`],
    ['a hyphen for a dot', `${ID}.c2.us-east-1.airflow-amazonaws.com`],
    ['.cn under a foreign name', `${ID}.c2.us-east-1.airflow.amazonaws.com.cn.evil.example`],
    ['a commercial region under .cn', `${ID}.c2.us-east-1.airflow.amazonaws.com.cn`],
    ['a Chinese region without .cn', `${ID}.c2.cn-north-1.airflow.amazonaws.com`],
    ['GovCloud', `${ID}.c2.us-gov-west-1.airflow.amazonaws.com`],
    ['the API', 'env.airflow.us-east-1.amazonaws.com'],
    ['the suffix alone', 'us-east-1.airflow.amazonaws.com'],
    ['the endpoint of another service', 'vpce-01-ab.execute-api.eu-west-1.vpce.amazonaws.com'],
    ['another service of .on.aws', 'abc.lambda-url.us-east-1.on.aws'],
    ['nothing', ''],
    ['a URL instead of a host', `https://${ID}.c71.airflow.us-east-1.on.aws`],
  ])('calls %s custom', (_, host) => {
    expect(classifyWebServerHost(host)).toEqual(CUSTOM);
  });
});
