import fc from 'fast-check';
import { expect, it } from 'vitest';
import { landingUrl, normalizeLandingPage } from '../../../src/airflow/landing-page';
import { isSignedOutPage, isSignInPage, isSignInPost } from '../../../src/airflow/sign-in-path';
import { anyText } from './arbitraries';

const HOST = 'airflow.example.org';
const anyPage = fc.oneof(
  anyText,
  anyText.map((text) => `/${text}`),
);

it('stays on the host, whatever it is given, and away from the sign-in', () => {
  fc.assert(
    fc.property(anyPage, (text) => {
      const page = normalizeLandingPage(text);
      if (page === null) return;
      for (const url of [new URL(page, `https://${HOST}/x/y`), new URL(landingUrl(HOST, page))]) {
        expect(url.origin).toBe(`https://${HOST}`);
        expect(isSignInPage(url) || isSignInPost(url) || isSignedOutPage(url)).toBe(false);
      }
      expect(normalizeLandingPage(page)).toBe(page);
    }),
    { numRuns: 1000 },
  );
});

it('keeps path, query and fragment of every page of a web address', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
      const { pathname, search, hash } = new URL(text);
      fc.pre(
        !pathname.startsWith('//') && !/^\/(?:login|logout|auth|api|aws_mwaa|pluginsv2)\b/.test(pathname),
      );
      expect(normalizeLandingPage(pathname + search + hash)).toBe(pathname + search + hash);
    }),
  );
});
