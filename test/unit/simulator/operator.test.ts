import { describe, expect, it } from 'vitest';
import { send } from './send';
import { useSimulator } from './use-simulator';
import { webServerOf } from './web-server-client';

const simulator = useSimulator();

async function operate(method: string, path: string, value?: unknown) {
  const url = `${simulator.current.operatorUrl}${path}`;
  const { status, text } = await send(simulator.current, url, {
    method,
    body: value === undefined ? '' : JSON.stringify(value),
  });
  return { status, body: JSON.parse(text) };
}

describe("the operator's handle", () => {
  it('shows the state, without secrets', async () => {
    const { status, body } = await operate('GET', '/state');
    expect(status).toBe(200);
    expect(body.environments).toHaveLength(30);
    expect(body.switches.loginPost).toBe('form');
    const secrets = simulator.current.world.principals.map(
      (principal) => principal.credentials.secretAccessKey,
    );
    for (const secret of secrets) expect(JSON.stringify(body)).not.toContain(secret);
  });

  it('sets switches, and says which exist when it does not know one', async () => {
    await operate('POST', '/switches', { loginPost: 'fetch' });
    expect(simulator.current.switches.loginPost).toBe('fetch');
    const unknown = await operate('POST', '/switches', { nonsense: 'x' });
    expect([unknown.status, unknown.body.error]).toEqual([400, expect.stringContaining('webTokenReuse')]);
    const wrong = await operate('POST', '/switches', { health: 'x', loginPost: 'form' });
    expect([wrong.status, wrong.body.error]).toEqual([
      400,
      expect.stringContaining('anonymous, redirect-302'),
    ]);
    expect(simulator.current.switches.loginPost).toBe('fetch');
  });

  it('sets and removes faults, which do not meet the operator', async () => {
    await operate('POST', '/faults', { fault: { kind: 'status', status: 500 } });
    const server = webServerOf(simulator.current, 'sales-prod');
    expect(await server.get('/home')).toMatchObject({ status: 500 });
    expect((await operate('GET', '/state')).body.faults).toEqual([
      { host: '*', operation: '*', left: null, kind: 'status' },
    ]);
    await operate('DELETE', '/faults');
    expect(await server.get('/home')).toMatchObject({ status: 302 });
    expect(await operate('POST', '/faults', { kind: 'cut' })).toMatchObject({ status: 400 });
  });

  it('holds and releases', async () => {
    await operate('POST', '/faults', { operation: 'page', fault: { kind: 'hold' } });
    const server = webServerOf(simulator.current, 'sales-prod');
    const answer = server.get('/home');
    await simulator.current.waitForRequest((request) => request.operation === 'page');
    await operate('POST', '/release');
    expect(await answer).toMatchObject({ status: 302 });
  });

  it('moves the clock and ends sessions', async () => {
    const before = simulator.current.clock.now();
    expect((await operate('POST', '/clock', { advanceMs: 3_600_000 })).body.now).toBeGreaterThanOrEqual(
      before + 3_600_000,
    );
    const server = webServerOf(simulator.current, 'sales-prod');
    const cookie = await server.signIn();
    await operate('DELETE', '/sessions');
    expect(await server.get('/home', { cookie })).toMatchObject({ status: 302 });
  });

  it('lists what it can do', async () => {
    const { status, body } = await operate('GET', '/nonsense');
    expect([status, body.error]).toEqual([404, expect.stringContaining('POST /faults')]);
  });
});
