import { describe, expect, it } from 'vitest';
import { useSimulator } from './use-simulator';
import { webServerOf } from './web-server-client';

const simulator = useSimulator();

describe.each(['sales-prod', 'sales-dev'])('a web login token of %s', (name) => {
  it('signs in until its 60 seconds are over', async () => {
    const server = webServerOf(simulator.current, name);
    const [inTime, tooLate] = [await server.mint(), await server.mint()];
    simulator.current.clock.advance(58_000);
    expect(await server.login(inTime)).toMatchObject({ status: 302 });
    simulator.current.clock.advance(3_000);
    expect(await server.login(tooLate)).toMatchObject({ status: 403 });
  });

  it('signs in once, or again where the switch says so', async () => {
    const server = webServerOf(simulator.current, name);
    const token = await server.mint();
    expect(await server.login(token)).toMatchObject({ status: 302 });
    expect(await server.login(token)).toMatchObject({ status: 403 });
    simulator.current.switches.webTokenReuse = 'reusable';
    expect(await server.login(token)).toMatchObject({ status: 302 });
  });

  it('is refused when forged, empty, or of another environment', async () => {
    const server = webServerOf(simulator.current, name);
    const [header, payload] = (await server.mint()).split('.');
    const other = await webServerOf(simulator.current, 'legacy-etl').mint();
    for (const token of [`${header}.${payload}.c2lnbmF0dXJl`, `${header}.${payload}.`, '', 'word', other]) {
      expect(await server.login(token)).toMatchObject({ status: 403 });
    }
  });

  it('is not a CLI token', async () => {
    const { sendSigned } = await import('./sign');
    const url = `https://env.airflow.us-east-1.amazonaws.com/clitoken/${name}`;
    const answer = await sendSigned(simulator.current, url, { method: 'POST' });
    const server = webServerOf(simulator.current, name);
    expect(await server.login(JSON.parse(answer.text).CliToken)).toMatchObject({ status: 403 });
  });
});
