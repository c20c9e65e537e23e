import { describe, expect, it } from 'vitest';
import { redactText, redactUrl } from '../../../src/airflow/redact';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const JWT = 'eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJ3ZWIifQ.c2lnbmF0dXJl';

describe('redactUrl', () => {
  it.each([
    [
      `https://a.example.org/aws_mwaa/aws-console-sso?login=true#${JWT}`,
      'https://a.example.org/aws_mwaa/aws-console-sso?login=[redacted]',
    ],
    ['https://user:password@a.example.org:8443/home', 'https://a.example.org:8443/home'],
    [
      'https://a.example.org/?a=1&a=2&b%26c',
      'https://a.example.org/?a=[redacted]&a=[redacted]&b%26c=[redacted]',
    ],
    [`https://a.example.org/x/${JWT}/y`, 'https://a.example.org/x/[redacted]/y'],
    [`https://a.example.org/?${JWT}`, 'https://a.example.org/?%5Bredacted%5D=[redacted]'],
    ['chrome-extension://abcdefgh/popup.html#secret', 'chrome-extension://abcdefgh/popup.html'],
    ['data:text/plain,secret', 'data:[redacted]'],
    ['javascript:secret()', 'javascript:[redacted]'],
    ['view-source:https://a.example.org/#secret', 'view-source:[redacted]'],
    ['secret', '[unreadable URL]'],
    ['', '[unreadable URL]'],
  ])('writes %j as %j', (url, redacted) => {
    expect(redactUrl(url)).toBe(redacted);
  });
});

describe('redactText', () => {
  it.each([
    [
      'an environment variable',
      `export AWS_SECRET_ACCESS_KEY=${SECRET}`,
      'export AWS_SECRET_ACCESS_KEY=[redacted]',
    ],
    ['a line of PowerShell', `$Env:AWS_SESSION_TOKEN="${SECRET}"`, '$Env:AWS_SESSION_TOKEN="[redacted]"'],
    ['a line of fish', `set -gx AWS_SESSION_TOKEN '${SECRET}'`, "set -gx AWS_SESSION_TOKEN '[redacted]'"],
    ['a line of INI', `aws_secret_access_key = ${SECRET}`, 'aws_secret_access_key = [redacted]'],
    [
      'JSON',
      `{"SecretAccessKey": "${SECRET}", "Region": "eu-west-1"}`,
      '{"SecretAccessKey": "[redacted]", "Region": "eu-west-1"}',
    ],
    ['JSON in JSON', `{\\"WebToken\\":\\"short\\",\\"x\\":1}`, `{\\"WebToken\\":\\"[redacted]\\",\\"x\\":1}`],
    ['JSON with escaped slashes', `"token":"${SECRET.replaceAll('/', '\\/')}"`, '"token":"[redacted]"'],
    [
      'a header',
      'x-amz-security-token: IQoJshort\nhost: a.example.org',
      'x-amz-security-token: [redacted]\nhost: a.example.org',
    ],
    [
      'a signature',
      `Authorization: AWS4-HMAC-SHA256 Credential=x, Signature=abc\nx: y`,
      'Authorization: [redacted]\nx: y',
    ],
    ['cookies', 'Set-Cookie: session=abc; Path=/\nx: y', 'Set-Cookie: [redacted]\nx: y'],
    ['cookies in JSON', '{"cookie":"_token=abc; session=d","x":"y"}', '{"cookie":"[redacted]","x":"y"}'],
    ['a bearer', `sent Bearer ${SECRET} to it`, 'sent Bearer [redacted] to it'],
    ['a form', 'token=abc&login=true', 'token=[redacted]&login=true'],
    ['an opaque bearer', 'sent Bearer abcdefghijklmnopqrstuvwxyz to it', 'sent Bearer [redacted] to it'],
    ['the head of a session token', 'got IQoJb3JpZ2luX2Vj…', 'got [redacted]…'],
    ['a long opaque token', `got ${'abcde-12345'.repeat(10)}`, 'got [redacted]'],
    ['a key id', 'key ASIAIOSFODNN7EXAMPLE is expired', 'key [redacted] is expired'],
    ['a JWT', `got ${JWT}.`, 'got [redacted]'],
    ['a bare secret', `(${SECRET})`, '([redacted])'],
    [
      'a sign-in URL',
      `opened https://a.example.org/aws_mwaa/aws-console-sso?login=true#x1 now`,
      'opened https://a.example.org/aws_mwaa/aws-console-sso?login=[redacted] now',
    ],
    [
      'one without its scheme',
      'a.example.org/aws_mwaa/aws-console-sso?login=true#x1 now',
      'a.example.org/aws_mwaa/aws-console-sso?login=true#[redacted] now',
    ],
    [
      'a URL in JSON with escaped slashes',
      '{"url":"https:\\/\\/a.example.org\\/x#secret"}',
      '{"url":"https://a.example.org/x"}',
    ],
  ])('removes the secret of %s', (_, text, redacted) => {
    expect(redactText(text)).toBe(redacted);
  });

  it.each([
    'User: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_DataEngineer_0123456789abcdef/jane@example.org is not authorized to perform: airflow:CreateWebLoginToken on resource: arn:aws:airflow:eu-west-1:123456789012:role/AnalyticsProductionEnvironmentOfTheNorth1/Admin',
    'ExpiredTokenException: The security token included in the request is expired',
    'ExpiredToken: The provided token has expired.',
    'The session token is malformed or not valid',
    'UnrecognizedClientException (403) account 123456789012 request 1b2c3d4e-0000-4000-8000-123456789abc',
    '99aa99aa-55aa-44a1-a91f-f4552cf4e2f5-vpce.c10.airflow.eu-west-1.on.aws answered 502',
    'sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'sign-in method: token; environment: sales; region: eu-west-1',
    'see https://docs.aws.amazon.com/mwaa/latest/userguide/call-mwaa-apis-web.html for more',
  ])('keeps %j', (text) => {
    expect(redactText(text)).toBe(text);
  });
});
