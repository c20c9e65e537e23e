import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { click, sees, sentence } from '../flows/on-page';
import { readStored } from '../flows/stored';
import { type ConnectedSession, startConnected } from '../opening/connected-session';
import { idOf } from '../opening/openings';
import { prefer, visit, waitForTabBadge } from './failing-tabs';

const CONSOLE = 'https://*.console.aws.amazon.com/*';
const NAME = 'finance-prod';

let session: ConnectedSession;

beforeAll(async () => {
  session = await startConnected();
});

afterEach(() => expect(session.airlock.errors).toEqual([]));

afterAll(() => session.close());

it('tells a muted kind of problem again', async () => {
  await prefer(session, { mutedProblems: ['net-refused'] });
  await session.simulator.privateEndpoints.become('refused');
  await visit(session, NAME);
  const options = await session.airlock.openPage('src/options/options.html#hints');
  await click(options, 'button', `${sentence('hints_unmute')} ${sentence('hint_net_refused_title')}`);
  await sees(options, sentence('hints_muted_none'));
  await options.close();
  await visit(session, NAME);
  await waitForTabBadge(session, '!');
});

it('asks for access to the console with hints on it, and gives it back without', async () => {
  const { airlock, welcome } = session;
  const hasAccess = (): Promise<boolean> =>
    welcome.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), CONSOLE);
  await welcome.evaluate(() => chrome.permissions.remove({ origins: ['https://*/*'] }));
  await airlock.grantHosts([CONSOLE]);
  expect(await hasAccess()).toBe(false);

  const options = await airlock.openPage('src/options/options.html#hints');
  await click(options, 'checkbox', sentence('hints_console'));
  await expect.poll(hasAccess, { timeout: 15_000 }).toBe(true);
  await expect
    .poll(() => readStored(airlock, 'local', 'preferences'), { timeout: 15_000 })
    .toMatchObject({ explainsConsole: true });

  await click(options, 'checkbox', sentence('hints_console'));
  await expect.poll(hasAccess, { timeout: 15_000 }).toBe(false);
  await expect
    .poll(() => readStored(airlock, 'local', 'preferences'), { timeout: 15_000 })
    .toMatchObject({ explainsConsole: false });
});

it('lets an environment sign in by itself, but for production', async () => {
  const id = idOf(session, NAME);
  const editor = await session.airlock.openPage(
    `src/options/options.html#environment=${encodeURIComponent(id)}`,
  );
  await click(editor, 'checkbox', sentence('editor_signs_in'));
  await expect
    .poll(() => readStored(session.airlock, 'local', 'choices'), { timeout: 15_000 })
    .toMatchObject({ [id]: { signsInByItself: true } });
  await editor.select('select', 'production');
  await sees(editor, sentence('editor_signs_in_production'));
});
