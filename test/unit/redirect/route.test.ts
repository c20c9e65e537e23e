import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { formatTarget, isPort, nextRuleId, portOfTarget, routeSchema } from '../../../src/redirect/route';
import { routeTo } from './arbitraries';

describe('routeSchema', () => {
  it.each([
    routeTo('alb.example.org'),
    routeTo('alb.example.org', { port: 8443, proof: { kind: 'airflow', at: 5 }, pausedUntil: 9 }),
    routeTo(null, { mode: 'direct' }),
    routeTo('alb.example.org', { mode: 'automatic', proof: { kind: 'confirmed', at: 0 } }),
  ])('accepts %j', (route) => {
    expect(v.parse(routeSchema, route)).toEqual(route);
  });

  it.each([
    ['a scheme in the host', routeTo('https://alb.example.org')],
    ['upper case', routeTo('ALB.example.org')],
    ['a wildcard', routeTo('*.example.org')],
    ['port 0', routeTo('alb.example.org', { port: 0 })],
    ['port 65536', routeTo('alb.example.org', { port: 65_536 })],
    ['rule id 0', routeTo('alb.example.org', { ruleId: 0 })],
    ['a broken rule id', routeTo('alb.example.org', { ruleId: 1.5 })],
    ['a proof without its time', { ...routeTo('alb.example.org'), proof: { kind: 'airflow' } }],
    ['another mode', { ...routeTo('alb.example.org'), mode: 'proxy' }],
  ])('refuses %s', (_, route) => {
    expect(v.is(routeSchema, route)).toBe(false);
  });
});

it('takes the lowest rule id that is free', () => {
  expect(nextRuleId([])).toBe(1);
  expect(nextRuleId([{ ruleId: 1 }, { ruleId: 2 }, { ruleId: 4 }])).toBe(3);
  expect(nextRuleId(Array.from({ length: 1000 }, (_, index) => ({ ruleId: index + 1 })))).toBe(1001);
});

it('writes a target as it stands in a URL', () => {
  expect(formatTarget({ host: 'alb.example', port: null })).toBe('alb.example');
  expect(formatTarget({ host: 'alb.example', port: 443 })).toBe('alb.example');
  expect(formatTarget({ host: 'alb.example', port: 8443 })).toBe('alb.example:8443');
  expect(portOfTarget({ host: 'alb.example', port: null })).toBe(443);
});

it.each(['1', '443', '65535', '0443'])('takes %s as a port', (text) => {
  expect(isPort(text)).toBe(true);
});

it.each(['', '0', '65536', '99999', '100000', '-1', '1e3', '0x1', ' 80', 'https', '44３'])(
  'takes no %j as a port',
  (text) => {
    expect(isPort(text)).toBe(false);
  },
);
