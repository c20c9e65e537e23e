import { describe, expect, it } from 'vitest';
import { provesTarget } from '../../../src/redirect/probe-finding';
import type { ProbeObservation } from '../../../src/redirect/probe-observation';
import { bestFinding, readProbe } from '../../../src/redirect/read-probe';
import { albPage, answered, failed, HEALTH } from './probe-observations';

describe('a load balancer is told by', () => {
  it.each<[string, number, Partial<ProbeObservation>]>([
    ['its header', 502, { status: 502, serverHeader: 'awselb/2.0' }],
    ['its header with an empty body', 503, { status: 503, serverHeader: 'AWSELB/2.0', bodyStart: '' }],
    ['its header on a fixed answer', 200, { serverHeader: 'awselb/2.0', bodyStart: 'hello' }],
    ['its header on a refusal', 403, { status: 403, serverHeader: 'awselb/2.0' }],
    [
      'its header on a redirection',
      301,
      {
        status: 301,
        serverHeader: 'awselb/2.0',
        redirectedTo: 'https://www.example.com/',
      },
    ],
    [
      'the form of its page',
      502,
      { status: 502, contentType: 'text/html; charset=utf-8', bodyStart: albPage('502 Bad Gateway') },
    ],
    [
      'the older form',
      504,
      { status: 504, bodyStart: albPage('504 Gateway Time-out', '<body bgcolor="white">') },
    ],
  ])('%s', (_, status, change) => {
    expect(readProbe(answered(change))).toMatchObject({ kind: 'load-balancer', status });
  });

  it.each<[string, Partial<ProbeObservation>]>([
    ['nginx', { serverHeader: 'nginx/1.25', bodyStart: albPage('502 Bad Gateway') }],
    [
      'nginx without its header',
      {
        bodyStart: albPage('502 Bad Gateway').replace('</body>', '<hr><center>nginx/1.25</center></body>'),
      },
    ],
    ['CloudFront', { serverHeader: 'CloudFront', bodyStart: '<h1>502 ERROR</h1><hr noshade size="1px">' }],
    ['a text that shows a page', { contentType: 'text/plain', bodyStart: albPage('502 Bad Gateway') }],
    ['a page of another title', { bodyStart: albPage('502 Proxy Error') }],
  ])('nothing that %s says', (_, change) => {
    expect(readProbe(answered({ status: 502, ...change }))).toMatchObject({
      kind: 'not-airflow',
      status: 502,
    });
  });
});

describe('an identity provider is told by', () => {
  it.each([
    ['https://login.example.org/oauth2/v1/authorize?client_id=x&response_type=code', 'login.example.org'],
    [
      'https://pool.auth.eu-west-1.amazoncognito.com/login?client_id=x',
      'pool.auth.eu-west-1.amazoncognito.com',
    ],
    ['https://idp.example.org/?SAMLRequest=x', 'idp.example.org'],
    ['https://adfs.example.org/adfs/ls/', 'adfs.example.org'],
  ])('%s', (redirectedTo, host) => {
    const finding = readProbe(answered({ status: 302, serverHeader: 'awselb/2.0', redirectedTo }));
    expect(finding).toMatchObject({ kind: 'identity-provider', host });
    expect(provesTarget(finding)).toBeNull();
  });

  it.each(['https://www.example.org/', 'https://alb.example.com/authorize', '/login', 'https://[', ''])(
    'nothing like %j',
    (redirectedTo) => {
      expect(readProbe(answered({ status: 302, redirectedTo })).kind).toBe('not-airflow');
    },
  );
});

it.each([
  [401, ''],
  [403, '{"message":"Forbidden"}'],
  [403, albPage('no title')],
])('leaves a bare %i to the user', (status, bodyStart) => {
  const finding = readProbe(answered({ status, bodyStart }));
  expect(finding).toMatchObject({ kind: 'forbidden', status });
  expect(provesTarget(finding)).toBeNull();
});

it.each([
  ['net::ERR_NAME_NOT_RESOLVED', 'unresolved'],
  ['net::ERR_NAME_RESOLUTION_FAILED', 'unresolved'],
  ['net::ERR_DNS_TIMED_OUT', 'unresolved'],
  ['net::ERR_CONNECTION_REFUSED', 'refused'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'timed-out'],
  ['net::ERR_TIMED_OUT', 'timed-out'],
  ['net::ERR_CERT_COMMON_NAME_INVALID', 'certificate'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate'],
  ['net::ERR_CERT_DATE_INVALID', 'certificate'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'not-https'],
  ['net::ERR_INVALID_HTTP_RESPONSE', 'not-https'],
  ['net::ERR_CONNECTION_RESET', 'unreachable'],
  ['net::ERR_ADDRESS_UNREACHABLE', 'unreachable'],
  ['net::ERR_INTERNET_DISCONNECTED', 'unreachable'],
  ['Failed to fetch', 'unreachable'],
])('reads %s as %s', (error, kind) => {
  expect(readProbe(failed(error))).toEqual({ kind, error, ip: null, addressClass: 'unknown' });
});

it('reads an own limit and a silent failure', () => {
  expect(readProbe({ ...failed(null), outcome: 'timed-out' }).kind).toBe('timed-out');
  expect(readProbe(failed(null)).kind).toBe('unreachable');
});

it('takes the finding that tells most', () => {
  const [v3, html, refused] = [
    readProbe(answered({ bodyStart: HEALTH })),
    readProbe(answered({ bodyStart: '<title>Airflow</title>' })),
    readProbe(failed('net::ERR_CONNECTION_REFUSED')),
  ];
  expect(bestFinding([refused, html, v3])).toBe(v3);
  expect(bestFinding([refused, html])).toBe(html);
  expect(bestFinding([])).toBeNull();
});
