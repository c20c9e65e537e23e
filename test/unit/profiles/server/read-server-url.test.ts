import { describe, expect, it } from 'vitest';
import { readServerUrl } from '../../../../src/profiles/server/read-server-url';
import { readServerVariables } from '../../../../src/profiles/server/read-server-variables';

describe('readServerUrl', () => {
  it.each([
    [' http://127.0.0.1:9099/ ', 'http://127.0.0.1:9099/'],
    ['http://localhost:4144/creds?x=1', 'http://127.0.0.1:4144/creds?x=1'],
    ['http://127.0.0.1', 'http://127.0.0.1/'],
    ['http://2130706433:9/', 'http://127.0.0.1:9/'],
  ])('takes %s', (text, url) => {
    expect(readServerUrl(text)).toEqual({ url });
  });

  it.each([
    ['', 'unreadable'],
    ['127.0.0.1:9099', 'unreadable'],
    ['https://127.0.0.1/', 'not-http'],
    ['file:///etc/passwd', 'not-http'],
    ['http://169.254.170.2/v2', 'not-loopback'],
    ['http://127.0.0.1.example.com/', 'not-loopback'],
    ['http://localhost.example.com/', 'not-loopback'],
    ['http://[::1]:9099/', 'not-loopback'],
    ['http://127.0.0.1@evil.example.com/', 'not-loopback'],
    ['http://user:secret@127.0.0.1/', 'unreadable'],
  ])('refuses %s', (text, fault) => {
    expect(readServerUrl(text)).toEqual({ fault });
  });
});

describe('readServerVariables', () => {
  const url = 'http://127.0.0.1:9099/';
  it.each([
    [`AWS_CONTAINER_CREDENTIALS_FULL_URI=${url}\nAWS_CONTAINER_AUTHORIZATION_TOKEN=a/b+c=`, url, 'a/b+c='],
    [
      `export AWS_CONTAINER_AUTHORIZATION_TOKEN='Bearer x y'; export AWS_CONTAINER_CREDENTIALS_FULL_URI="${url}"`,
      url,
      'Bearer x y',
    ],
    [`set -gx AWS_CONTAINER_CREDENTIALS_FULL_URI ${url}`, url, null],
    [`$Env:AWS_CONTAINER_AUTHORIZATION_TOKEN = "t"\r\n`, null, 't'],
  ])('finds them in %j', (text, foundUrl, token) => {
    expect(readServerVariables(text)).toEqual({ url: foundUrl, token });
  });

  it('leaves other texts alone', () => {
    expect(readServerVariables(url)).toBeNull();
    expect(readServerVariables('MY_AWS_CONTAINER_AUTHORIZATION_TOKENS=1')).toBeNull();
  });
});
