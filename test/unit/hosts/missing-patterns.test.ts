import { describe, expect, it } from 'vitest';
import { missingPatterns } from '../../../src/hosts/missing-patterns';

const WANTED = 'https://a.airflow.example.com/*';

describe('missingPatterns', () => {
  it.each([
    WANTED,
    'https://*/*',
    '*://*/*',
    '<all_urls>',
    'https://*.example.com/*',
    '*://*.airflow.example.com/*',
    '*://a.airflow.example.com/*',
    'https://A.Airflow.Example.com/*',
  ])('finds nothing missing where %s is granted', (granted) => {
    expect(missingPatterns([granted], [WANTED])).toEqual([]);
  });

  it.each([
    'https://b.airflow.example.com/*',
    'https://airflow.example.com/*',
    'https://*.a.airflow.example.com.evil.test/*',
    'https://*.ample.com/*',
    'http://a.airflow.example.com/*',
    'http://*/*',
    'https://a.airflow.example.com/home',
    'https://*.com.*/*',
    'file:///*',
    'nonsense',
  ])('finds it missing where only %s is granted', (granted) => {
    expect(missingPatterns([granted], [WANTED])).toEqual([WANTED]);
  });

  it('takes a wildcard for the domain itself, too', () => {
    expect(missingPatterns(['https://*.example.com/*'], ['https://example.com/*'])).toEqual([]);
  });

  it('does not take a host for its subdomains', () => {
    expect(missingPatterns(['https://example.com/*'], ['https://*.example.com/*'])).toEqual([
      'https://*.example.com/*',
    ]);
  });

  it('keeps the order of what is wanted', () => {
    const wanted = ['https://c.test/*', 'https://a.test/*', 'https://b.test/*'];
    expect(missingPatterns(['https://a.test/*'], wanted)).toEqual(['https://c.test/*', 'https://b.test/*']);
  });
});
