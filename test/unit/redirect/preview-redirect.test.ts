import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCaught, previewRedirect, redirectUrl } from '../../../src/redirect/preview-redirect';
import { buildRedirectRule } from '../../../src/redirect/redirect-rule';
import { anyHost, anyPage, anyTarget } from './arbitraries';
import { applyRule, ruleMatches } from './rule-matches';

const HOST = 'a-vpce.c1.airflow.eu-west-1.on.aws';
const ALB = { host: 'alb.example.com', port: null };

it('shows where a page goes', () => {
  expect(previewRedirect(`https://${HOST}/dags/x?y=1#z`, HOST, { ...ALB, port: 8443 })).toEqual({
    from: `https://${HOST}/dags/x?y=1#z`,
    to: 'https://alb.example.com:8443/dags/x?y=1#z',
  });
});

it.each([
  null,
  '',
  'nonsense',
  `http://${HOST}/x`,
  `https://${HOST}:8443/x`,
  `https://u@${HOST}/`,
  'https://x.example/',
])('takes the start page instead of %j', (url) => {
  expect(previewRedirect(url, HOST, ALB)).toEqual({
    from: `https://${HOST}/`,
    to: 'https://alb.example.com/',
  });
});

it('shows no token', () => {
  const url = `https://${HOST}/aws_mwaa/aws-console-sso?login=true#eyJhbGciOi`;
  expect(JSON.stringify(previewRedirect(url, HOST, ALB))).not.toContain('eyJ');
});

it('says what the rule does', () => {
  fc.assert(
    fc.property(anyHost, anyTarget, anyPage, (host, target, page) => {
      const url = `https://${host}${page}`;
      const rule = buildRedirectRule(1, host, target);
      expect(ruleMatches(rule, url)).toBe(isCaught(new URL(url), host));
      expect(redirectUrl(new URL(url), target)).toBe(applyRule(rule, url));
    }),
  );
});
