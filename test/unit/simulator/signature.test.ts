import { describe, expect, it } from 'vitest';
import { findPrincipal } from '../../simulator/world';
import { type Answer, send, sendHttp2 } from './send';
import { type SignedMessage, sendSigned, sign } from './sign';
import { useSimulator } from './use-simulator';

const simulator = useSimulator();
const environmentsUrl = 'https://api.airflow.us-east-1.amazonaws.com/environments';
const stsUrl = 'https://sts.us-east-1.amazonaws.com/';
const whoAmI = {
  method: 'POST',
  service: 'sts',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: 'Action=GetCallerIdentity&Version=2011-06-15',
};
const minute = 60_000;

function codeOf({ status, headers, text }: Answer): string {
  return `${status} ${headers['x-amzn-errortype'] ?? /<Code>(.*)<\/Code>/.exec(text)?.[1]}`;
}

describe('a good signature', () => {
  it('is accepted with a query, over HTTP/1.1 and HTTP/2', async () => {
    const url = `${environmentsUrl}?MaxResults=5`;
    const signed = await sign(simulator.current, url);
    expect(await send(simulator.current, url, signed)).toMatchObject({ status: 200 });
    const { host: _host, ...headers } = signed.headers;
    expect(await sendHttp2(simulator.current, url, { ...signed, headers })).toMatchObject({ status: 200 });
  });

  it.each(['?NextToken=eyJzdGFydCI6MX0%3D&MaxResults=1', '?b=2&a=1', '?a=%20%2B%2F%3D~*', '?empty='])(
    'is accepted with the query %s',
    async (query) => {
      expect(await sendSigned(simulator.current, environmentsUrl + query)).toMatchObject({ status: 200 });
    },
  );

  it('is accepted with an encoded path, which is then judged as a name', async () => {
    const answer = await sendSigned(simulator.current, `${environmentsUrl}/prod%20env`);
    expect(codeOf(answer)).toBe('400 ValidationException');
  });

  it('is accepted from long-lived keys without a session token', async () => {
    expect(await sendSigned(simulator.current, environmentsUrl, { as: 'iam-user' })).toMatchObject({
      status: 200,
    });
  });

  it('is accepted up to the edge of the allowed skew', async () => {
    const signedAt = simulator.current.clock.now() - 4.9 * minute;
    expect(await sendSigned(simulator.current, environmentsUrl, { signedAt })).toMatchObject({ status: 200 });
  });
});

describe('a bad signature or bad credentials', () => {
  const admin = () => findPrincipal(simulator.current.world, 'admin').credentials;
  const cases: { what: string; message: () => SignedMessage; mwaa: string; sts: string }[] = [
    {
      what: 'an unknown key',
      message: () => ({ as: { ...admin(), accessKeyId: 'ASIANOSUCHKEYHERE000' } }),
      mwaa: '403 UnrecognizedClientException',
      sts: '403 InvalidClientTokenId',
    },
    {
      what: 'a wrong secret',
      message: () => ({ as: { ...admin(), secretAccessKey: 'wrong' } }),
      mwaa: '403 InvalidSignatureException',
      sts: '403 SignatureDoesNotMatch',
    },
    {
      what: 'another region',
      message: () => ({ region: 'eu-west-1' }),
      mwaa: '403 InvalidSignatureException',
      sts: '403 SignatureDoesNotMatch',
    },
    {
      what: 'another service',
      message: () => ({ service: 's3' }),
      mwaa: '403 InvalidSignatureException',
      sts: '403 SignatureDoesNotMatch',
    },
    {
      what: 'a missing session token',
      message: () => {
        const { sessionToken: _token, ...keys } = admin();
        return { as: keys };
      },
      mwaa: '403 UnrecognizedClientException',
      sts: '403 InvalidClientTokenId',
    },
    {
      what: 'a wrong session token',
      message: () => ({ as: { ...admin(), sessionToken: 'IQoJwrong' } }),
      mwaa: '403 UnrecognizedClientException',
      sts: '403 InvalidClientTokenId',
    },
    {
      what: 'an expired session token',
      message: () => ({ as: 'expired' }),
      mwaa: '403 ExpiredTokenException',
      sts: '403 ExpiredToken',
    },
    {
      what: 'a clock far behind',
      message: () => ({ signedAt: simulator.current.clock.now() - 16 * minute }),
      mwaa: '403 InvalidSignatureException',
      sts: '403 SignatureDoesNotMatch',
    },
    {
      what: 'a clock far ahead',
      message: () => ({ signedAt: simulator.current.clock.now() + 16 * minute }),
      mwaa: '403 InvalidSignatureException',
      sts: '403 SignatureDoesNotMatch',
    },
    {
      what: 'credentials of the other partition',
      message: () => ({ as: 'china' }),
      mwaa: '403 UnrecognizedClientException',
      sts: '403 InvalidClientTokenId',
    },
  ];

  it.each(cases)('$what is refused by MWAA', async ({ message, mwaa }) => {
    expect(codeOf(await sendSigned(simulator.current, environmentsUrl, message()))).toBe(mwaa);
  });

  it.each(cases)('$what is refused by STS', async ({ message, sts }) => {
    expect(codeOf(await sendSigned(simulator.current, stsUrl, { ...whoAmI, ...message() }))).toBe(sts);
  });

  it.each(['path', 'query', 'method', 'body', 'header'])('a changed %s is refused', async (part) => {
    const url = 'https://env.airflow.us-east-1.amazonaws.com/webtoken/sales-prod';
    const signed = await sign(simulator.current, url, {
      method: 'POST',
      body: '{}',
      headers: { 'x-amz-meta': 'a' },
    });
    const changedUrl = { path: url.replace('prod', 'dev'), query: `${url}?a=1` }[part] ?? url;
    const change =
      {
        method: { method: 'PUT' },
        body: { body: '{"a":1}' },
        header: { headers: { ...signed.headers, 'x-amz-meta': 'b' } },
      }[part] ?? {};
    const answer = await send(simulator.current, changedUrl, { ...signed, ...change });
    expect(codeOf(answer)).toBe('403 InvalidSignatureException');
  });

  it('an unsigned request is refused', async () => {
    expect(codeOf(await send(simulator.current, environmentsUrl))).toBe(
      '403 MissingAuthenticationTokenException',
    );
    expect(codeOf(await send(simulator.current, stsUrl, whoAmI))).toBe('403 MissingAuthenticationToken');
  });

  it('a malformed header is refused', async () => {
    const headers = { authorization: 'AWS4-HMAC-SHA256 nonsense' };
    expect(codeOf(await send(simulator.current, environmentsUrl, { headers }))).toBe(
      '403 IncompleteSignatureException',
    );
  });

  it('a signature that leaves the host out is refused', async () => {
    const signed = await sign(simulator.current, environmentsUrl);
    const authorization = signed.headers['authorization']?.replace('host;', '') ?? '';
    const answer = await send(simulator.current, environmentsUrl, {
      headers: { ...signed.headers, authorization },
    });
    expect(JSON.parse(answer.text).message).toContain("'host' must be a 'SignedHeader'");
  });

  it('credentials in a region that the account has off are unknown', async () => {
    const url = 'https://api.airflow.me-south-1.amazonaws.com/environments';
    expect(codeOf(await sendSigned(simulator.current, url, { region: 'me-south-1' }))).toBe(
      '403 UnrecognizedClientException',
    );
  });
});

describe('the words of a refusal', () => {
  it('tell how far the clock is off, by the clock of the simulator', async () => {
    simulator.current.clock.set(Date.UTC(2026, 10, 22, 12, 0, 0));
    const signedAt = Date.UTC(2026, 10, 22, 11, 50, 0);
    const answer = await sendSigned(simulator.current, environmentsUrl, { signedAt });
    expect(JSON.parse(answer.text).message).toMatch(
      /^Signature expired: 20261122T115000Z is now earlier than 20261122T11550\dZ \(20261122T12000\dZ - 5 min\.\)$/,
    );
    expect(answer.headers.date).toMatch(/^Sun, 22 Nov 2026 12:00:0\d GMT$/);
  });

  it('quote what MWAA would have signed, and nothing at STS', async () => {
    const wrong = {
      ...findPrincipal(simulator.current.world, 'admin').credentials,
      secretAccessKey: 'wrong',
    };
    const mwaa = await sendSigned(simulator.current, environmentsUrl, { as: wrong });
    expect(JSON.parse(mwaa.text).message).toContain('The Canonical String for this request should have been');
    const sts = await sendSigned(simulator.current, stsUrl, { ...whoAmI, as: wrong });
    expect(sts.text).not.toContain('Canonical String');
  });

  it('name the wrong region', async () => {
    const answer = await sendSigned(simulator.current, environmentsUrl, { region: 'eu-west-1' });
    expect(JSON.parse(answer.text).message).toBe(
      "Credential should be scoped to a valid region, not 'eu-west-1'. ",
    );
  });

  it('use the code for skew that the switch says', async () => {
    simulator.current.switches.stsSkewCode = 'RequestExpired';
    const signedAt = simulator.current.clock.now() - 16 * minute;
    expect(codeOf(await sendSigned(simulator.current, stsUrl, { ...whoAmI, signedAt }))).toBe(
      '403 RequestExpired',
    );
  });
});
