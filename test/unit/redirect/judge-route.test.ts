import { describe, expect, it } from 'vitest';
import { judgeRoute, type RoutedEnvironment, type RouteNeighbour } from '../../../src/redirect/judge-route';
import type { Route } from '../../../src/redirect/route';
import { routeTo } from './arbitraries';

const arn = (name: string) => `arn:aws:airflow:eu-west-1:123456789012:environment/${name}`;
const HOST = 'a-vpce.c1.airflow.eu-west-1.on.aws';
const ALB = 'alb.example.com';
const environment: RoutedEnvironment = { id: arn('a'), host: HOST, signInMethod: 'token' };

function neighbour(name: string, host: string | null, route: Route): RouteNeighbour {
  return { id: arn(name), host, route };
}

function judge(
  route: Route,
  others: readonly RouteNeighbour[] = [],
  change: Partial<RoutedEnvironment> = {},
) {
  return judgeRoute({ environment: { ...environment, ...change }, route }, others);
}

const GOOD = { refusals: [], warnings: [] };

it('finds nothing in a good route', () => {
  expect(judge(routeTo(ALB))).toEqual(GOOD);
  expect(judge(routeTo(ALB, { mode: 'automatic', port: 8443 }))).toEqual(GOOD);
});

it('finds nothing in a direct route, whatever it remembers', () => {
  expect(judge(routeTo(HOST, { mode: 'direct' }), [], { host: null })).toEqual(GOOD);
});

describe('refuses', () => {
  it('an environment without a host, and a route without a target', () => {
    expect(judge(routeTo(null), [], { host: null }).refusals).toEqual([
      { kind: 'no-host' },
      { kind: 'no-target' },
    ]);
    expect(judge(routeTo(ALB, { mode: 'automatic' }), [], { host: null }).refusals).toEqual([
      { kind: 'no-host' },
    ]);
  });

  it('its own host, unless on another port', () => {
    expect(judge(routeTo(HOST)).refusals).toEqual([{ kind: 'loop' }]);
    expect(judge(routeTo(HOST, { port: 443 })).refusals).toEqual([{ kind: 'loop' }]);
    expect(judge(routeTo(HOST, { port: 8443 }))).toEqual(GOOD);
  });

  it('a circle over other environments', () => {
    const others = [
      neighbour('b', 'b.example.com', routeTo('c.example.com')),
      neighbour('c', 'c.example.com', routeTo(HOST)),
    ];
    expect(judge(routeTo('b.example.com'), others).refusals).toEqual([{ kind: 'loop' }]);
  });

  it.each([
    routeTo(ALB),
    routeTo(ALB, { port: 443 }),
    routeTo(ALB, { mode: 'automatic', pausedUntil: 1e15 }),
  ])('the host and port of another environment, with its route %j', (route) => {
    const others = [neighbour('b', 'b.example.com', route)];
    expect(judge(routeTo(ALB), others).refusals).toEqual([{ kind: 'target-taken', environmentId: arn('b') }]);
  });
});

describe('the same host and port', () => {
  const others = [neighbour('b', 'b.example.com', routeTo(ALB))];
  const entry = (entryUrl: string | null) => ({ signInMethod: 'entry-url', entryUrl }) as const;

  it.each([
    `https://${ALB}/aws_mwaa/aws-console-sso?mwaa_env={environment}&rbac_role={role}`,
    `https://${ALB}/aws_mwaa/aws-console-sso?mwaa_env=a`,
  ])('is allowed where the entry URL names the environment: %s', (template) => {
    expect(judge(routeTo(ALB), others, entry(template))).toEqual(GOOD);
  });

  it.each([`https://${ALB}/aws_mwaa/aws-console-sso?mwaa_env=b`, `https://${ALB}/`, '', null])(
    'is refused where the entry URL does not name it: %j',
    (template) => {
      expect(judge(routeTo(ALB), others, entry(template)).refusals).toHaveLength(1);
    },
  );

  it('is refused for the token method, whatever template is left over', () => {
    const change = { signInMethod: 'token', entryUrl: 'https://x.example/?e={environment}' } as const;
    expect(judge(routeTo(ALB), others, change).refusals).toHaveLength(1);
  });

  it('is no matter of the environment itself, of direct routes and of those without a host', () => {
    const quiet = [
      neighbour('a', HOST, routeTo(ALB)),
      neighbour('b', 'b.example.com', routeTo(ALB, { mode: 'direct' })),
      neighbour('c', null, routeTo(ALB)),
    ];
    expect(judge(routeTo(ALB), quiet)).toEqual(GOOD);
  });
});

describe('warns of', () => {
  it('shared cookies, on the same host with another port', () => {
    const others = [neighbour('b', 'b.example.com', routeTo(ALB, { port: 8443 }))];
    expect(judge(routeTo(ALB), others)).toEqual({
      refusals: [],
      warnings: [{ kind: 'shared-cookies', environmentId: arn('b') }],
    });
  });

  it.each([
    'my-alb-1234567890.eu-west-1.elb.amazonaws.com',
    'internal-my-alb-1.cn-north-1.elb.amazonaws.com.cn',
    'my-nlb-0123456789abcdef.elb.us-east-1.amazonaws.com',
  ])('a load balancer name: %s', (host) => {
    expect(judge(routeTo(host))).toEqual({ refusals: [], warnings: [{ kind: 'load-balancer-name' }] });
  });

  it.each(['my-alb.elb.amazonaws.com.evil.example', 'elb.example.com', 'notelb.amazonaws.com'])(
    'no load balancer name that only looks like one: %s',
    (host) => {
      expect(judge(routeTo(host))).toEqual(GOOD);
    },
  );

  it('the name of a VPC endpoint', () => {
    const host = 'vpce-0ab-1cd.vpce-svc-0ef.eu-west-1.vpce.amazonaws.com';
    expect(judge(routeTo(host)).warnings).toEqual([{ kind: 'vpc-endpoint-name' }]);
  });

  it('a chain', () => {
    const others = [neighbour('b', 'b.example.com', routeTo('c.example.com'))];
    expect(judge(routeTo('b.example.com'), others)).toEqual({
      refusals: [],
      warnings: [{ kind: 'chain', environmentId: arn('b') }],
    });
  });

  it('a web server host of another environment, known or not', () => {
    const others = [neighbour('b', 'b.example.com', routeTo(null, { mode: 'direct' }))];
    expect(judge(routeTo('b.example.com'), others).warnings).toEqual([
      { kind: 'web-server-host', environmentId: arn('b') },
    ]);
    expect(judge(routeTo('x.c2.eu-west-1.airflow.amazonaws.com')).warnings).toEqual([
      { kind: 'web-server-host', environmentId: null },
    ]);
  });
});
