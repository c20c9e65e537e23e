import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksForRole,
  type EntryUrlRefusal,
  fillEntryUrl,
  namesEnvironment,
  readEntryUrlTemplate,
  signOutUrl,
} from '../../../src/redirect/entry-url';
import { anyName, anyText } from '../airflow/arbitraries';

const PAGE = 'https://alb.example.com/aws_mwaa/aws-console-sso';
const TEMPLATE = `${PAGE}?mwaa_env={environment}&rbac_role={role}`;

describe('readEntryUrlTemplate', () => {
  it.each([
    [TEMPLATE, TEMPLATE],
    [`  ${TEMPLATE}\n`, TEMPLATE],
    [`${PAGE}?mwaa_env=%7Benvironment%7D&rbac_role=%7brole%7d`, TEMPLATE],
    [`${PAGE}?mwaa_env=sales&rbac_role=Admin`, `${PAGE}?mwaa_env=sales&rbac_role=Admin`],
    [PAGE, PAGE],
    ['HTTPS://ALB.example.com.:8443/{environment}/sso', 'https://alb.example.com:8443/{environment}/sso'],
    ['https://alb.example.com', 'https://alb.example.com/'],
  ])('reads %s', (text, template) => {
    expect(readEntryUrlTemplate(text)).toEqual({ kind: 'template', template });
    expect(readEntryUrlTemplate(template)).toEqual({ kind: 'template', template });
  });

  it.each<[string, EntryUrlRefusal]>([
    ['', 'empty'],
    ['   ', 'empty'],
    ['alb.example.com/sso', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['https://alb example.com/', 'not-a-url'],
    ['https://evil.example\\@alb.example.com/', 'not-a-url'],
    ['javascript:alert(1)', 'not-a-url'],
    ['http://alb.example.com/sso', 'http'],
    ['https://alb/sso', 'host'],
    ['https://10.0.0.1/sso', 'host'],
    ['https://[::1]/sso', 'host'],
    ['https://user@alb.example.com/sso', 'user-info'],
    ['https://{environment}.example.com/sso', 'placeholder-in-host'],
    [`${PAGE}?mwaa_env={env}`, 'placeholder'],
    [`${PAGE}?mwaa_env={Environment}`, 'placeholder'],
    [`${PAGE}?mwaa_env={`, 'placeholder'],
    [`${PAGE}?login=true`, 'sign-in-url'],
    [`${PAGE}?login=true#eyJhbGciOi`, 'sign-in-url'],
    [`${TEMPLATE}#x`, 'sign-in-url'],
  ])('refuses %j: %s', (text, reason) => {
    expect(readEntryUrlTemplate(text)).toEqual({ kind: 'refused', reason });
  });

  it('gives a template of https, or a reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          anyText.map((text) => `https://alb.example.com/${text}`),
        ),
        (text) => {
          const reading = readEntryUrlTemplate(text);
          if (reading.kind === 'refused') return;
          const url = new URL(fillEntryUrl(reading.template, { environment: 'x', role: 'Admin' }));
          expect(url.protocol).toBe('https:');
          expect(url.username + url.password + url.hash).toBe('');
        },
      ),
    );
  });
});

it('fills a template in, and nothing but its values', () => {
  expect(fillEntryUrl(TEMPLATE, { environment: 'sales', role: 'Op' })).toBe(
    `${PAGE}?mwaa_env=sales&rbac_role=Op`,
  );
  fc.assert(
    fc.property(fc.string(), fc.string(), (environment, role) => {
      const url = new URL(fillEntryUrl(TEMPLATE, { environment, role }));
      expect(url.origin + url.pathname).toBe(PAGE);
      expect([...url.searchParams]).toEqual([
        ['mwaa_env', environment],
        ['rbac_role', role],
      ]);
    }),
  );
});

it('knows whether a role has to be picked', () => {
  expect(asksForRole(TEMPLATE)).toBe(true);
  expect(asksForRole(`${PAGE}?rbac_role=Admin`)).toBe(false);
});

it.each([
  [TEMPLATE, true],
  [`${PAGE}?mwaa_env=sales`, true],
  ['https://alb.example.com/sales/sso', true],
  [`${PAGE}?mwaa_env=sales-2`, false],
  [`${PAGE}?mwaa_env=Sales`, false],
  ['https://sales.example.com/sso', false],
  [PAGE, false],
  ['', false],
])('finds sales named in %s: %s', (template, expected) => {
  expect(namesEnvironment(template, 'sales')).toBe(expected);
});

it('finds every environment named that was filled in', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(namesEnvironment(fillEntryUrl(TEMPLATE, { environment: name, role: 'x' }), name)).toBe(true);
    }),
  );
});

it('signs out at the same host and port', () => {
  expect(signOutUrl('https://alb.example.com:8443/{environment}/sso?x={role}')).toBe(
    'https://alb.example.com:8443/logout',
  );
  expect(signOutUrl('nonsense')).toBeNull();
});
