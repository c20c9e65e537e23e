import type { Simulator } from '../../simulator/start-simulator';
import { findEnvironment } from '../../simulator/world';
import { type Answer, type Message, send } from './send';
import { sendSigned } from './sign';

/** A web server of the simulator as a client without scripts sees it. */
export function webServerOf(simulator: Simulator, name: string) {
  const { region, webServerHost } = findEnvironment(simulator.world, name);
  const url = (path: string) => `https://${webServerHost}${path}`;

  async function mint(as = 'admin'): Promise<string> {
    const tokenUrl = `https://env.airflow.${region}.amazonaws.com/webtoken/${name}`;
    const answer = await sendSigned(simulator, tokenUrl, { as, region, method: 'POST' });
    return JSON.parse(answer.text).WebToken;
  }

  const login = (token: string, prefix = ''): Promise<Answer> =>
    send(simulator, url(`${prefix}/aws_mwaa/login`), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ token }).toString(),
    });

  return {
    host: webServerHost ?? '',
    mint,
    login,
    get: (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
      send(simulator, url(path), { headers }),
    send: (path: string, message: Message): Promise<Answer> => send(simulator, url(path), message),
    /** Signs in and gives the `Cookie` header of the session. */
    signIn: async (prefix = ''): Promise<string> => {
      const { headers } = await login(await mint(), prefix);
      return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    },
  };
}
