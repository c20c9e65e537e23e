import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redactText, redactUrl } from '../../../src/airflow/redact';
import { buildSignInUrl } from '../../../src/airflow/sign-in-url';
import {
  anyAccessKeyId,
  anyAccount,
  anyAwsHost,
  anyJwt,
  anySecretAccessKey,
  anySessionToken,
  anyText,
} from './arbitraries';

const anySecret = fc.oneof(anyAccessKeyId, anyJwt, anySecretAccessKey, anySessionToken);
const anyUrlSafeSecret = fc.uuid().map((id) => `s3cr3t-${id}`);

/** Ways in which a secret gets into an error, a log or a clipboard. */
const SETTINGS: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => ` ${secret}. `,
  (secret) => `"${secret}"`,
  (secret) => `'${secret}',`,
  (secret) => `AWS_SECRET_ACCESS_KEY=${secret}`,
  (secret) => `$Env:AWS_SESSION_TOKEN="${secret}"\r\n`,
  (secret) => `set -gx AWS_SESSION_TOKEN '${secret}'; `,
  (secret) => `aws_session_token = ${secret}\n`,
  (secret) => JSON.stringify({ Credentials: { SecretAccessKey: secret, SessionToken: secret } }),
  (secret) => JSON.stringify(JSON.stringify({ webToken: secret })),
  (secret) => `\nx-amz-security-token:${secret}\n`,
  (secret) => `\nAuthorization: Bearer ${secret}\n`,
  (secret) => `\nCookie: session=${secret}; a=b\n`,
  (secret) => `https://a.example.org/?X-Amz-Security-Token=${encodeURIComponent(secret)}&x=1 `,
  (secret) => `https://a.example.org/aws_mwaa/aws-console-sso?login=true#${secret} `,
  (secret) => `https://user:${encodeURIComponent(secret)}@a.example.org/home `,
];

it('lets no planted secret survive, wherever it stands', () => {
  fc.assert(
    fc.property(
      anySecret,
      fc.constantFrom(...SETTINGS),
      anyText,
      anyText,
      (secret, setting, before, after) => {
        const redacted = redactText(`${before}\n${setting(secret)}\n${after}`);
        expect(redacted).not.toContain(secret);
        expect(redacted).not.toContain(secret.slice(0, 20));
        expect(redacted).not.toContain(secret.slice(-20));
      },
    ),
    { numRuns: 2000 },
  );
});

it('lets no secret survive that only its name betrays', () => {
  const anyNamed = fc.constantFrom(
    (secret: string) => `{"WebToken":"${secret}"}`,
    (secret: string) => `token=${secret}&login=true`,
    (secret: string) => `sessionToken: ${secret}`,
    (secret: string) => `{"client_secret": "${secret}"}`,
    (secret: string) => `Set-Cookie: _token=${secret}; Secure`,
    (secret: string) => `{"name":"x","authorization":"AWS4 ${secret}"}`,
    (secret: string) => `host.example/aws_mwaa/aws-console-sso?login=true#${secret}`,
  );
  fc.assert(
    fc.property(anyUrlSafeSecret, anyNamed, anyText, (secret, named, before) => {
      expect(redactText(`${before}\n${named(secret)}`)).not.toContain(secret);
    }),
  );
});

it('keeps account ids and the hosts of environments', () => {
  fc.assert(
    fc.property(anyAwsHost, anyAccount, anyJwt, ({ host }, account, token) => {
      const redacted = redactText(
        `account ${account} at ${host}: ${buildSignInUrl(host, '/aws_mwaa', token)}`,
      );
      expect(redacted).toBe(
        `account ${account} at ${host}: https://${host}/aws_mwaa/aws-console-sso?login=[redacted]`,
      );
    }),
  );
});

it('changes nothing the second time', () => {
  fc.assert(
    fc.property(anySecret, fc.constantFrom(...SETTINGS), anyAccount, (secret, setting, account) => {
      const redacted = redactText(`AccessDenied in account ${account}\n${setting(secret)}\nrequest 1`);
      expect(redactText(redacted)).toBe(redacted);
    }),
  );
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyText, anySecret), { maxLength: 5 }), (pieces) => {
      expect(typeof redactText(pieces.join(''))).toBe('string');
    }),
    { numRuns: 1000 },
  );
});

it('leaves of a URL no user info, no query value and no fragment', () => {
  const anyPlanted = fc.record({
    user: anyUrlSafeSecret,
    value: anyUrlSafeSecret,
    fragment: anyUrlSafeSecret,
  });
  fc.assert(
    fc.property(
      anyPlanted,
      fc.constantFrom('https:', 'http:', 'wss:', 'ftp:', 'chrome-extension:'),
      (planted, scheme) => {
        const { user, value, fragment } = planted;
        const redacted = redactUrl(
          `${scheme}//${user}:${user}@a.example.org/b/c?first=${value}&second#${fragment}`,
        );
        expect(redacted).toBe(`${scheme}//a.example.org/b/c?first=[redacted]&second=[redacted]`);
      },
    ),
  );
});

it('redacts any URL, and its own answers again to the same', () => {
  fc.assert(
    fc.property(anyText, anySecret, (text, secret) => {
      for (const url of [text, `https://a.example.org/${text}`, `https://a.example.org/?${text}#${secret}`]) {
        const redacted = redactUrl(url);
        expect(redacted).not.toContain('#');
        expect(redacted).not.toContain(secret);
        expect(redactUrl(redacted)).toBe(redacted);
      }
    }),
  );
});
