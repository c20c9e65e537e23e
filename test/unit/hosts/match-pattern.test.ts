import { describe, expect, it } from 'vitest';
import { apiPatterns } from '../../../src/hosts/api-patterns';
import { hostOfPattern, matchPattern } from '../../../src/hosts/match-pattern';
import { webServerPatterns } from '../../../src/hosts/web-server-patterns';

describe('matchPattern', () => {
  it('covers all pages of one host', () => {
    expect(matchPattern('sts.eu-west-1.amazonaws.com')).toBe('https://sts.eu-west-1.amazonaws.com/*');
  });

  it('is read back by hostOfPattern, which takes no other form', () => {
    expect(hostOfPattern(matchPattern('airflow.example.com'))).toBe('airflow.example.com');
    for (const other of ['https://*/*', 'https://*.example.com/*', '*://example.com/*', '<all_urls>', '']) {
      expect(hostOfPattern(other)).toBeNull();
    }
  });
});

describe('apiPatterns', () => {
  it('names the three API hosts of each region, in the domain of its partition', () => {
    expect(apiPatterns(['eu-west-1', 'cn-north-1', 'eu-west-1'])).toEqual([
      'https://api.airflow.eu-west-1.amazonaws.com/*',
      'https://env.airflow.eu-west-1.amazonaws.com/*',
      'https://sts.eu-west-1.amazonaws.com/*',
      'https://api.airflow.cn-north-1.amazonaws.com.cn/*',
      'https://env.airflow.cn-north-1.amazonaws.com.cn/*',
      'https://sts.cn-north-1.amazonaws.com.cn/*',
    ]);
  });

  it('refuses what is not written like a region', () => {
    expect(() => apiPatterns(['*'])).toThrow(RangeError);
  });
});

describe('webServerPatterns', () => {
  it('names each known host once', () => {
    const environments = [
      { host: 'a.example.com' },
      { host: null },
      { host: 'a.example.com' },
      { host: 'b.example.com' },
    ];
    expect(webServerPatterns(environments)).toEqual(['https://a.example.com/*', 'https://b.example.com/*']);
  });
});
