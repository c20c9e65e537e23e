import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSignInPage, signInPathOf } from '../../../src/airflow/sign-in-path';
import { buildSignInUrl } from '../../../src/airflow/sign-in-url';
import { anyAwsHost, anyJwt } from './arbitraries';

const anyPath = fc.constantFrom('/aws_mwaa' as const, '/pluginsv2/aws_mwaa' as const);

it('carries any token through a URL and back, to the host and path that were meant', () => {
  const anyToken = fc.oneof(anyJwt, fc.string({ unit: 'binary', minLength: 1, maxLength: 2000 }));
  fc.assert(
    fc.property(anyAwsHost, anyPath, anyToken, ({ host }, path, token) => {
      const url = new URL(buildSignInUrl(host, path, token));
      expect(decodeURIComponent(url.hash.slice(1))).toBe(token);
      expect(url.host).toBe(host);
      expect(url.protocol).toBe('https:');
      expect(url.search).toBe('?login=true');
      expect(isSignInPage(url)).toBe(true);
      expect(signInPathOf(url)).toBe(path);
    }),
  );
});

it('writes a JWT as it is, so that a page that does not decode reads the same', () => {
  fc.assert(
    fc.property(anyAwsHost, anyPath, anyJwt, ({ host }, path, token) => {
      expect(new URL(buildSignInUrl(host, path, token)).hash).toBe(`#${token}`);
    }),
  );
});
