import { describe, expect, it } from 'vitest';
import { readSsoInput } from '../../../src/identity-center/read-sso-input';

const START_URL = 'https://example.awsapps.com/start';

describe('a start URL', () => {
  it.each([
    START_URL,
    `${START_URL}/`,
    `${START_URL}#/`,
    `  ${START_URL}/#/?tab=accounts \n`,
    'example.awsapps.com/start',
  ])('%j is read', (text) => {
    expect(readSsoInput(text)).toEqual({ input: { startUrl: START_URL, region: null, name: null } });
  });

  it('of the newer form tells the region', () => {
    const startUrl = 'https://ssoins-0123456789abcdef.portal.eu-west-1.app.aws';
    expect(readSsoInput(startUrl)).toEqual({ input: { startUrl, region: 'eu-west-1', name: null } });
  });

  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['http://example.awsapps.com/start', 'insecure'],
    ['https://example.com/start', 'not-a-portal'],
    ['https://example.awsapps.com.evil.example/start', 'not-a-portal'],
    ['my company', 'not-a-portal'],
  ])('%j is refused as %s', (text, fault) => {
    expect(readSsoInput(text)).toEqual({ fault });
  });
});

describe('a block of the configuration file', () => {
  it('gives start URL, region and name', () => {
    const text = `[sso-session my company]\r\nsso_start_url = ${START_URL}#/\r\nsso_region=eu-west-1 # Dublin\r\nsso_registration_scopes = sso:account:access`;
    expect(readSsoInput(text)).toEqual({
      input: { startUrl: START_URL, region: 'eu-west-1', name: 'my company' },
    });
  });

  it('may be a profile of the older form, or have no header', () => {
    const lines = `sso_start_url = ${START_URL}\nsso_region = us-east-1\nsso_account_id = 111122223333`;
    const found = { startUrl: START_URL, region: 'us-east-1' };
    expect(readSsoInput(`[profile data]\n${lines}`)).toEqual({ input: { ...found, name: 'data' } });
    expect(readSsoInput(lines)).toEqual({ input: { ...found, name: null } });
  });

  it('counts from the first block that names a portal', () => {
    const text = `[default]\nregion = us-west-2\n[sso-session a]\nsso_start_url=${START_URL}\n[sso-session b]\nsso_region = eu-west-3`;
    expect(readSsoInput(text)).toEqual({ input: { startUrl: START_URL, region: null, name: 'a' } });
  });

  it.each([
    ['[profile data]\nsso_session = company\nsso_account_id = 111122223333', 'no-start-url'],
    [`[sso-session a]\nsso_start_url = ${START_URL}\nsso_region = Frankfurt`, 'bad-region'],
    ['[sso-session a]\nsso_start_url = http://example.awsapps.com/start', 'insecure'],
    ['[sso-session a]\nsso_start_url = https://example.com', 'not-a-portal'],
  ])('%j is refused as %s', (text, fault) => {
    expect(readSsoInput(text)).toEqual({ fault });
  });
});
