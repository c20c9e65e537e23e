import { expect, it } from 'vitest';
import { readCallback } from '../../../../src/identity-center/portal-sign-in/read-callback';

const FLOW = { port: 50_123, state: 'right' };
const at = (query: string, port = FLOW.port): string => `http://127.0.0.1:${port}/oauth/callback${query}`;

it('gives the code', () => {
  expect(readCallback(at('?code=c%2B1&state=right'), FLOW)).toEqual({ code: 'c+1' });
});

it('is none of another port', () => {
  expect(readCallback(at('?code=c&state=right', 50_124), FLOW)).toBeNull();
});

it.each([
  ['?code=c&state=wrong', 'identity-state-mismatch'],
  ['?code=c', 'identity-state-mismatch'],
  ['?error=access_denied&state=wrong', 'identity-state-mismatch'],
  ['?error=access_denied&state=right', 'identity-sign-in-denied'],
  ['?error=server_error&state=right', 'unexpected-answer'],
  ['?state=right', 'unexpected-answer'],
  ['?code=&state=right', 'unexpected-answer'],
])('%s is %s', (query, code) => {
  expect(readCallback(at(query), FLOW)).toMatchObject({ failure: { code } });
});
