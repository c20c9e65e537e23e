import { describe, expect, it } from 'vitest';
import { send, sendHttp2 } from './send';
import { sendSigned } from './sign';
import { useSimulator } from './use-simulator';
import { webServerOf } from './web-server-client';

const simulator = useSimulator();

describe('the request log', () => {
  it('tells what was asked and answered, at the simulated time', async () => {
    simulator.current.clock.set(Date.UTC(2030, 0, 1));
    const { host } = webServerOf(simulator.current, 'sales-prod');
    await sendHttp2(simulator.current, `https://${host}/home?a=1`);
    const [entry] = simulator.current.requests;
    expect(entry).toMatchObject({
      host,
      method: 'GET',
      path: '/home',
      query: 'a=1',
      operation: 'page',
      protocol: 'h2',
      status: 302,
      outcome: 'answered',
    });
    expect(new Date(entry?.at ?? 0).getUTCFullYear()).toBe(2030);
  });

  it('holds no secret of a signed call or of a sign-in', async () => {
    const server = webServerOf(simulator.current, 'sales-prod');
    const token = await server.mint();
    await server.login(token);
    await sendSigned(
      simulator.current,
      'https://api.airflow.us-east-1.amazonaws.com/environments?X-Amz-Signature=secret-value',
    );
    await server.get(`/home?token=${token}`);
    const log = JSON.stringify(simulator.current.requests);
    for (const secret of [token, 'secret-value', 'AWS4-HMAC', 'IQoJ', 'session='])
      expect(log).not.toContain(secret);
    expect(simulator.current.requests.map((request) => request.operation)).toEqual([
      'CreateWebLoginToken',
      'login',
      'ListEnvironments',
      'page',
    ]);
  });

  it('finds a request of the past and one of the future, at arrival or at the end', async () => {
    const { host } = webServerOf(simulator.current, 'sales-prod');
    const arrival = simulator.current.waitForRequest((request) => request.path === '/home');
    const answered = simulator.current.waitForRequest((request) => request.status === 302);
    await send(simulator.current, `https://${host}/home`);
    expect(await arrival).toBe(await answered);
    const first = await simulator.current.waitForRequest((request) => request.path === '/home');
    const second = simulator.current.waitForRequest((request) => request.path === '/home', {
      after: first.number,
    });
    await send(simulator.current, `https://${host}/home`);
    expect((await second).number).toBe(first.number + 1);
  });
});
