import { describe, expect, it } from 'vitest';
import {
  CONSOLE_PATTERNS,
  type PageScriptInput,
  planPageScript,
} from '../../../../src/hints/scripts/plan-page-script';

const EVERYTHING: PageScriptInput = {
  environments: [
    { host: 'b.example.com', entryUrl: null },
    {
      host: null,
      entryUrl: { template: 'https://entry.example.com/{environment}?role={role}', role: 'User' },
    },
    { host: 'a.example.com', entryUrl: null },
  ],
  routes: [{ target: { host: 'alb.example.com', port: 8443 } }, { target: null }],
  formerHosts: ['former.example.com', 'a.example.com'],
  explainsConsole: true,
  granted: ['https://*/*'],
};

const plan = (change: Partial<PageScriptInput>): string[] => planPageScript({ ...EVERYTHING, ...change });

describe('planPageScript', () => {
  it('is for each managed host once, whatever its port', () => {
    expect(plan({ explainsConsole: false })).toEqual([
      'https://a.example.com/*',
      'https://alb.example.com/*',
      'https://b.example.com/*',
      'https://entry.example.com/*',
      'https://former.example.com/*',
    ]);
  });

  it('is for no host without access', () => {
    expect(plan({ granted: ['https://a.example.com/*', 'https://other.example.com/*'] })).toEqual([
      'https://a.example.com/*',
    ]);
    expect(plan({ granted: [] })).toEqual([]);
  });

  it('is for the console only where the user wants it and gave access to it', () => {
    const none = { environments: [], routes: [], formerHosts: [] };
    expect(plan(none)).toEqual(CONSOLE_PATTERNS);
    expect(plan({ ...none, explainsConsole: false })).toEqual([]);
    expect(plan({ ...none, granted: ['https://*.console.aws.amazon.com/*'] })).toEqual([CONSOLE_PATTERNS[0]]);
    expect(plan({ ...none, granted: ['https://eu-west-1.console.aws.amazon.com/*'] })).toEqual([]);
  });
});
