import { describe, expect, it } from 'vitest';
import {
  consoleEnvironmentUrl,
  consoleSignInUrl,
  readIdentityCenterStartUrl,
} from '../../../src/airflow/console-url';

describe('consoleSignInUrl', () => {
  it('is the link of the console', () => {
    expect(consoleSignInUrl({ region: 'eu-west-1', name: 'sales' })).toBe(
      'https://eu-west-1.console.aws.amazon.com/mwaa/home?region=eu-west-1#environments/sales/sso',
    );
    expect(consoleSignInUrl({ region: 'cn-north-1', name: 'sales', identityCenter: null })).toBe(
      'https://cn-north-1.console.amazonaws.cn/mwaa/home?region=cn-north-1#environments/sales/sso',
    );
  });

  it('goes through the access portal when there is one', () => {
    const url = consoleSignInUrl({
      region: 'eu-west-1',
      name: 'sales',
      identityCenter: {
        startUrl: 'https://example.awsapps.com/start/#/',
        accountId: '123456789012',
        roleName: 'Data+Engineer',
      },
    });
    expect(url).toBe(
      'https://example.awsapps.com/start/#/console?account_id=123456789012&role_name=Data%2BEngineer&destination=' +
        'https%3A%2F%2Feu-west-1.console.aws.amazon.com%2Fmwaa%2Fhome%3Fregion%3Deu-west-1%23environments%2Fsales%2Fsso',
    );
  });

  it.each([
    { startUrl: 'https://evil.example/start', accountId: '123456789012', roleName: 'Admin' },
    { startUrl: 'https://example.awsapps.com/start', accountId: '1234', roleName: 'Admin' },
    { startUrl: 'https://example.awsapps.com/start', accountId: '123456789012', roleName: '' },
  ])('refuses the shortcut %j', (identityCenter) => {
    expect(() => consoleSignInUrl({ region: 'eu-west-1', name: 'sales', identityCenter })).toThrow(
      RangeError,
    );
  });
});

describe('consoleEnvironmentUrl', () => {
  it('is the page of the environment', () => {
    expect(consoleEnvironmentUrl('us-east-1', 'sales_2')).toBe(
      'https://us-east-1.console.aws.amazon.com/mwaa/home?region=us-east-1#environments/sales_2',
    );
  });

  it('refuses a region or a name that would change the URL', () => {
    expect(() => consoleEnvironmentUrl('evil.example/', 'sales')).toThrow(/Not a region code/);
    expect(() => consoleEnvironmentUrl('eu-west-1', 'a/b')).toThrow(/Not an environment name/);
  });
});

describe('readIdentityCenterStartUrl', () => {
  it.each([
    ['https://example.awsapps.com/start', 'https://example.awsapps.com/start'],
    ['https://d-1234567890.awsapps.com/start/', 'https://d-1234567890.awsapps.com/start'],
    ['https://example.awsapps.com/start#/', 'https://example.awsapps.com/start'],
    ['https://example.awsapps.com/start/#/?tab=accounts', 'https://example.awsapps.com/start'],
    ['example.awsapps.com/start', 'https://example.awsapps.com/start'],
    [' HTTPS://Example.AWSAPPS.com/start\n', 'https://example.awsapps.com/start'],
    [
      'https://ssoins-0123456789abcdef.portal.eu-west-1.app.aws',
      'https://ssoins-0123456789abcdef.portal.eu-west-1.app.aws',
    ],
    [
      'https://ssoins-0123456789abcdef.portal.eu-west-1.app.aws/',
      'https://ssoins-0123456789abcdef.portal.eu-west-1.app.aws',
    ],
    [
      'https://ssoins-0123456789abcdef.portal.eu-west-1.app.aws/start',
      'https://ssoins-0123456789abcdef.portal.eu-west-1.app.aws/start',
    ],
    [
      'https://start.cn-north-1.home.awsapps.cn/directory/example#/',
      'https://start.cn-north-1.home.awsapps.cn/directory/example',
    ],
  ])('reads %j as %j', (text, startUrl) => {
    expect(readIdentityCenterStartUrl(text)).toBe(startUrl);
    expect(readIdentityCenterStartUrl(startUrl)).toBe(startUrl);
  });

  it.each([
    '',
    'http://example.awsapps.com/start',
    'https://example.awsapps.com/',
    'https://example.awsapps.com/other',
    'https://awsapps.com/start',
    'https://example.awsapps.com.evil.example/start',
    'https://evilawsapps.com/start',
    'https://user@example.awsapps.com/start',
    'https://ssoins-1.portal.eu-west-1.app.aws.evil.example/',
    'https://ssoins-1.portal.eu-west-1.app.aws/evil',
    'https://app.aws/start',
  ])('refuses %j', (text) => {
    expect(readIdentityCenterStartUrl(text)).toBeNull();
  });
});
