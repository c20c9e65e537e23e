import { describe, expect, it } from 'vitest';
import { readPastedAirflowUrl } from '../../../src/airflow/pasted-url';

const HOST = 'a1b2-vpce.c10.airflow.eu-west-1.on.aws';
const WEB_SERVER = {
  kind: 'web-server',
  host: HOST,
  region: 'eu-west-1',
  isPrivateEndpoint: true,
  family: 'dual-stack',
};

describe('a pasted URL of a web server', () => {
  it.each([
    [HOST, null],
    [`https://${HOST}/`, null],
    [`https://${HOST}/home`, '/home'],
    [`<https://${HOST}/dags/sales/grid?tab=graph#x>`, '/dags/sales/grid?tab=graph#x'],
    [` "${HOST}/home"\n`, '/home'],
    [`https://${HOST}/aws_mwaa/aws-console-sso?login=true#eyJhbGciOi.eyJleHAi.c2ln`, null],
    [`https://${HOST}/pluginsv2/aws_mwaa/aws-console-sso?login=true#secret`, null],
    [`https://${HOST}/login/?next=https%3A%2F%2F${HOST}%2Fdags%2Fsales%2Fgrid`, '/dags/sales/grid'],
    [`https://${HOST}/auth/login/?next=%2Fdags%2Fsales`, '/dags/sales'],
    [`https://${HOST}/api/v2/auth/login?next=https%3A%2F%2F${HOST}%2Fdags%2Fsales`, '/dags/sales'],
    [`https://${HOST}/login/?next=https%3A%2F%2Fevil.example%2Fdags`, null],
    [`https://${HOST}/login/?next=%2F%2Fevil.example`, null],
    [`https://${HOST}/login/`, null],
    [`https://${HOST}/home?next=%2Fdags%2Fsales`, '/home?next=%2Fdags%2Fsales'],
  ])('%j leads to %j', (text, landingPage) => {
    expect(readPastedAirflowUrl(text)).toEqual({ ...WEB_SERVER, landingPage });
  });

  it('may have a host of its own', () => {
    expect(readPastedAirflowUrl('https://airflow.example.org/dags/sales')).toEqual({
      kind: 'web-server',
      host: 'airflow.example.org',
      region: null,
      landingPage: '/dags/sales',
      isPrivateEndpoint: false,
      family: 'custom',
    });
    expect(readPastedAirflowUrl('https://env.airflow.example.org/')).toMatchObject({ family: 'custom' });
  });
});

describe('a pasted link of the console', () => {
  const shortcut = (destination: string): string =>
    `https://example.awsapps.com/start/#/console?account_id=123456789012&role_name=Admin&destination=${encodeURIComponent(destination)}`;

  it.each([
    'https://eu-west-1.console.aws.amazon.com/mwaa/home?region=eu-west-1#environments/sales',
    'https://eu-west-1.console.aws.amazon.com/mwaa/home?region=eu-west-1#environments/sales/sso',
    'https://eu-west-1.console.aws.amazon.com/mwaa/home?region=eu-west-1#/environments/sales/edit',
    'https://console.aws.amazon.com/mwaa/home?region=eu-west-1#environments/sales',
    'https://eu-west-1.console.aws.amazon.com/mwaa/home#environments/sales',
    'https://123456789012-abcdefgh.eu-west-1.console.aws.amazon.com/mwaa/home?region=eu-west-1#environments/sales',
    shortcut('https://eu-west-1.console.aws.amazon.com/mwaa/home?region=eu-west-1#environments/sales/sso'),
  ])('names the environment: %s', (text) => {
    expect(readPastedAirflowUrl(text)).toEqual({ kind: 'console', region: 'eu-west-1', name: 'sales' });
  });

  it('is known in China', () => {
    expect(
      readPastedAirflowUrl(
        'https://cn-north-1.console.amazonaws.cn/mwaa/home?region=cn-north-1#environments/sales/sso',
      ),
    ).toEqual({ kind: 'console', region: 'cn-north-1', name: 'sales' });
  });
});

describe('a pasted text that is no URL of Airflow', () => {
  it.each([
    ['nothing', ' '],
    ['words', 'my environment'],
    ['a name', 'sales'],
    ['user info', `https://user:password@${HOST}/`],
    [
      'the list in the console',
      'https://eu-west-1.console.aws.amazon.com/mwaa/home?region=eu-west-1#environments',
    ],
    [
      'another page of the console',
      'https://console.aws.amazon.com/ec2/home?region=eu-west-1#environments/sales',
    ],
    ['no region', 'https://console.aws.amazon.com/mwaa/home#environments/sales'],
    ['a bad region', 'https://console.aws.amazon.com/mwaa/home?region=x@evil.example#environments/sales'],
    ['a bad name', 'https://console.aws.amazon.com/mwaa/home?region=eu-west-1#environments/1%2F2'],
    ['the API', 'https://env.airflow.eu-west-1.amazonaws.com/webtoken/sales'],
    ['the API by IPv6', 'https://api.airflow.eu-west-1.api.aws/environments'],
    ['an access portal', 'https://example.awsapps.com/start'],
  ])('is null: %s', (_, text) => {
    expect(readPastedAirflowUrl(text)).toBeNull();
  });
});
