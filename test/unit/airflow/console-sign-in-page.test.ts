import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConsoleSignInPage } from '../../../src/airflow/console-sign-in-page';
import { consoleSignInUrl } from '../../../src/airflow/console-url';

const US = 'https://us-east-1.console.aws.amazon.com/mwaa/home?region=us-east-1';

describe('readConsoleSignInPage', () => {
  it.each(['eu-west-1', 'cn-north-1'])('reads the link that Airlock itself makes, in %s', (region) => {
    const url = consoleSignInUrl({ region, name: 'sales-prod' });
    expect(readConsoleSignInPage(url)).toEqual({ region, name: 'sales-prod' });
  });

  it('reads the address of one of several sessions', () => {
    const url = US.replace('https://', 'https://111122223333-abcdefgh.');
    expect(readConsoleSignInPage(`${url}#environments/a/sso`)).toEqual({ region: 'us-east-1', name: 'a' });
  });

  it.each([
    US,
    `${US}#environments/sales-prod`,
    `${US}#environments/sales-prod/sso/more`,
    `${US}#environments/sales prod/sso`,
    `${US.replace('/mwaa/', '/ec2/')}#environments/a/sso`,
    `${US.replace('https:', 'http:')}#environments/a/sso`,
    `${US.replace('amazon.com', 'amazon.com.example.org')}#environments/a/sso`,
    'https://notconsole.aws.amazon.com/mwaa/home?region=us-east-1#environments/a/sso',
    'about:blank',
    '',
  ])('reads nothing in "%s"', (url) => expect(readConsoleSignInPage(url)).toBeNull());

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withFragments: true })),
        (text) => void readConsoleSignInPage(text),
      ),
    );
  });
});
