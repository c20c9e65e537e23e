import { expect, it } from 'vitest';
import { isLoop, nextHostsOf } from '../../../src/redirect/follow-hosts';

const to = (host: string, target: string, port: number | null = null) => ({
  host,
  target: { host: target, port },
});

it('finds who comes back to itself, and not who only leads into a circle', () => {
  const next = nextHostsOf([to('a', 'b'), to('b', 'c'), to('c', 'b'), to('d', 'd'), to('e', 'f')]);
  expect(['a', 'b', 'c', 'd', 'e', 'f'].filter((host) => isLoop(host, next))).toEqual(['b', 'c', 'd']);
});

it('ends at another port, and goes on at 443', () => {
  expect(isLoop('a', nextHostsOf([to('a', 'a', 8443)]))).toBe(false);
  expect(isLoop('a', nextHostsOf([to('a', 'b', 443), to('b', 'a', 443)]))).toBe(true);
});

it('lets the first redirection of a host count', () => {
  expect(isLoop('a', nextHostsOf([to('a', 'b'), to('a', 'a')]))).toBe(false);
});
