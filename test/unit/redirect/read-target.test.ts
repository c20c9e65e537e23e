import { describe, expect, it } from 'vitest';
import { isMixedScript } from '../../../src/redirect/mixed-script';
import { readTarget, type TargetNote, type TargetRefusal } from '../../../src/redirect/read-target';

const HOST = 'airflow.example.com';

describe('readTarget', () => {
  it.each<[string, string, number | null, TargetNote[]]>([
    [HOST, HOST, null, []],
    [`  ${HOST}\n`, HOST, null, []],
    [`<${HOST}>`, HOST, null, []],
    [`${HOST}:8443`, HOST, 8443, []],
    [`${HOST}:443`, HOST, null, ['default-port-dropped']],
    [`${HOST}/`, HOST, null, []],
    [`//${HOST}`, HOST, null, []],
    [`https://${HOST}`, HOST, null, ['scheme-dropped']],
    [`HTTPS://${HOST}/`, HOST, null, ['scheme-dropped']],
    [`https://${HOST}:8443/home?x=1#token`, HOST, 8443, ['scheme-dropped', 'path-dropped']],
    [`${HOST}?next=https://evil.example`, HOST, null, ['path-dropped']],
    [`${HOST}#@evil.example`, HOST, null, ['path-dropped']],
    ['AirFlow.Example.COM', HOST, null, ['lower-cased']],
    [`${HOST}.`, HOST, null, ['trailing-dot-dropped']],
    [
      `https://AIRFLOW.example.com.:443/x`,
      HOST,
      null,
      ['scheme-dropped', 'path-dropped', 'trailing-dot-dropped', 'lower-cased', 'default-port-dropped'],
    ],
    [
      'internal-my-alb-1234.eu-west-1.elb.amazonaws.com',
      'internal-my-alb-1234.eu-west-1.elb.amazonaws.com',
      null,
      [],
    ],
    ['bücher.example', 'xn--bcher-kva.example', null, ['punycode']],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example', null, []],
    ['аirflow.example', 'xn--irflow-2nf.example', null, ['punycode', 'mixed-script']],
    ['ａirflow。example', 'airflow.example', null, ['punycode']],
  ])('reads %j', (text, host, port, notes) => {
    expect(readTarget(text)).toEqual({ kind: 'target', target: { host, port }, notes });
  });

  it.each<[string, TargetRefusal]>([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['""', 'empty'],
    [`airflow example.com`, 'spaces'],
    [`${HOST}, other.example.com`, 'spaces'],
    [`http://${HOST}`, 'http'],
    [`HTTP://${HOST}:80/home`, 'http'],
    [`ftp://${HOST}`, 'scheme'],
    [`chrome-extension://${HOST}`, 'scheme'],
    [`https://user:password@${HOST}`, 'user-info'],
    [`@${HOST}`, 'user-info'],
    [`https://${HOST}@evil.example`, 'user-info'],
    ['*.example.com', 'wildcard'],
    ['10.0.0.1', 'ip-address'],
    ['https://10.0.0.1:8443/', 'ip-address'],
    ['0x0a.1', 'ip-address'],
    ['167772161', 'ip-address'],
    ['１０.0.0.1', 'ip-address'],
    ['[2600:1f18::1]', 'ip-address'],
    ['https://[::1]:8443/home', 'ip-address'],
    ['2600:1f18::1', 'ip-address'],
    ['::1', 'ip-address'],
    [`${HOST}:`, 'port'],
    [`${HOST}:0`, 'port'],
    [`${HOST}:65536`, 'port'],
    [`${HOST}:https`, 'port'],
    [`${HOST}:-1`, 'port'],
    [`${HOST}:443:8443`, 'port'],
    ['my_alb.example.com', 'underscore'],
    ['airflow', 'single-label'],
    ['localhost:8157', 'single-label'],
    ['https:///home', 'not-a-host'],
    [':8443', 'not-a-host'],
    ['a..example', 'not-a-host'],
    [`${HOST}..`, 'not-a-host'],
    ['-a.example', 'not-a-host'],
    ['a.example-', 'not-a-host'],
    [`${'a'.repeat(64)}.example`, 'not-a-host'],
    [`${'a.'.repeat(125)}example`, 'not-a-host'],
    [`evil.example%2f.${HOST}`, 'not-a-host'],
    [`evil.example\\@${HOST}`, 'not-a-host'],
    [`e\u0000vil.${HOST}`, 'not-a-host'],
    [`a|b.${HOST}`, 'not-a-host'],
    [`a^b.${HOST}`, 'not-a-host'],
    [`℀.${HOST}`, 'not-a-host'],
  ])('refuses %j: %s', (text, reason) => {
    expect(readTarget(text)).toEqual({ kind: 'refused', reason });
  });
});

it.each([
  ['аirflow.example', true],
  ['αirflow.example', true],
  ['пример.example', false],
  ['bücher.example', false],
  ['airflow.пример', false],
])('tells that %s mixes scripts: %s', (host, expected) => {
  expect(isMixedScript(host)).toBe(expected);
});
