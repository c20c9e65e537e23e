import { describe, expect, it } from 'vitest';
import { buildSignInUrl } from '../../../src/airflow/sign-in-url';

const HOST = 'a.c1.airflow.eu-west-1.on.aws';

describe('buildSignInUrl', () => {
  it('is the URL that AWS documents, with the token in the fragment', () => {
    expect(buildSignInUrl(HOST, '/aws_mwaa', 'eyJh.eyJl.c2ln-_')).toBe(
      'https://a.c1.airflow.eu-west-1.on.aws/aws_mwaa/aws-console-sso?login=true#eyJh.eyJl.c2ln-_',
    );
    expect(buildSignInUrl(HOST, '/pluginsv2/aws_mwaa', 'token')).toBe(
      'https://a.c1.airflow.eu-west-1.on.aws/pluginsv2/aws_mwaa/aws-console-sso?login=true#token',
    );
  });

  it('leaves base64 as it is and encodes what ends or breaks a fragment', () => {
    expect(buildSignInUrl(HOST, '/aws_mwaa', 'a+/=').split('#')[1]).toBe('a+/=');
    expect(buildSignInUrl(HOST, '/aws_mwaa', 'a b#c%d"é').split('#')[1]).toBe('a%20b%23c%25d%22%C3%A9');
  });

  it.each([
    '',
    'evil.example/',
    'user@evil.example',
    'https://airflow.example.org',
    'A.example.org',
    'a.example.org:0',
    'a.example.org:65536',
    'a.example.org:8443/',
    'localhost',
  ])('gives no token to the host %j', (host) => {
    expect(() => buildSignInUrl(host, '/aws_mwaa', 'secret-token')).toThrow(/^Not a web server host/);
    expect(() => buildSignInUrl(host, '/aws_mwaa', 'secret-token')).not.toThrow(/secret-token/);
  });

  it('refuses a token that is empty or not valid text, without repeating it', () => {
    expect(() => buildSignInUrl(HOST, '/aws_mwaa', '')).toThrow(/empty/);
    expect(() => buildSignInUrl(HOST, '/aws_mwaa', 'secret\ud800')).toThrow(
      /^The web login token is not valid/,
    );
  });
});
