import { describe, expect, it } from 'vitest';
import { defaultLandingPage, landingUrl, normalizeLandingPage } from '../../../src/airflow/landing-page';

describe('defaultLandingPage', () => {
  it.each([
    ['2.10.3', '/home'],
    ['3.0.6', '/'],
    [null, '/'],
  ] as const)('for version %j is %j', (version, page) => {
    expect(defaultLandingPage(version)).toBe(page);
  });
});

describe('normalizeLandingPage', () => {
  it.each([
    ['/', '/'],
    ['/home', '/home'],
    [
      '/dags/sales/grid?dag_run_id=manual__2026-01-01T00%3A00%3A00#log',
      '/dags/sales/grid?dag_run_id=manual__2026-01-01T00%3A00%3A00#log',
    ],
    ['/home?tags=a b', '/home?tags=a%20b'],
    ['/dags/../home ', '/home'],
    ['/dags/login/grid', '/dags/login/grid'],
    ['/auth/users/list', '/auth/users/list'],
    ['/home?next=https://evil.example', '/home?next=https://evil.example'],
  ])('reads %j as %j', (text, page) => {
    expect(normalizeLandingPage(text)).toBe(page);
  });

  it.each([
    '',
    'home',
    '?a=b',
    '#a',
    'https://evil.example/',
    'javascript:alert(1)',
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/a\\b',
    '/./\t/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/home\n',
    '/ho\u0000me',
    ' /home',
    '/login',
    '/login/?next=%2Fhome',
    '/auth/login/',
    '/logout/',
    '/auth/logout',
    '/api/v2/auth/login?next=%2F',
    '/aws_mwaa/aws-console-sso?login=true#token',
    '/pluginsv2/aws_mwaa/aws-console-sso',
    '/dags/../aws_mwaa/login',
  ])('refuses %j', (text) => {
    expect(normalizeLandingPage(text)).toBeNull();
  });
});

describe('landingUrl', () => {
  it('joins host and page', () => {
    expect(landingUrl('airflow.example.org', '/dags/sales')).toBe('https://airflow.example.org/dags/sales');
  });

  it('refuses a page or a host that could lead elsewhere', () => {
    expect(() => landingUrl('airflow.example.org', '//evil.example')).toThrow(/Not a landing page/);
    expect(() => landingUrl('airflow.example.org@evil.example', '/')).toThrow(/Not a web server host/);
  });
});
