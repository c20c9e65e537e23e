/**
 * `npm start`: Airlock in a browser of its own, connected to a simulated AWS, with Airflow open and signed in.
 * `npm start -- --real`: the same browser for your own AWS, with nothing simulated.
 */
import { connectByToken, grantAllWebServers, welcomePage } from '../test/e2e/harness/connect-by-token';
import { type ExtensionUnderTest, launchExtension } from '../test/e2e/harness/launch-extension';
import { openEnvironment, selectInPopup } from '../test/e2e/harness/open-environment';
import { credentialsInEveryForm } from '../test/simulator/credentials-text';
import { startSimulator } from '../test/simulator/start-simulator';
import { findPrincipal, type World } from '../test/simulator/world';
import { findOrInstallChromium, isRoot } from './chromium';
import { runCommand } from './run-command';

const ENVIRONMENT = 'sales-prod';
const isReal = process.argv.includes('--real');
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

async function main(): Promise<void> {
  if (isReal) refuseWhatRealUseForbids();
  await step('Build the extension', async () => {
    const exitCode = await runCommand('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn']);
    if (exitCode !== 0) throw new Error('The build failed; its output is above.');
  });
  // Once found, the rest of this run need not look again.
  process.env['CHROME_PATH'] = await step('Find a Chromium', findOrInstallChromium);
  await (isReal ? startReal() : startSimulated());
}

function refuseWhatRealUseForbids(): void {
  if (isRoot()) {
    throw new Error(
      'With --real this does not run as root: Chromium would have to run without its sandbox. ' +
        'Run it as an ordinary user.',
    );
  }
  if (!hasDisplay) {
    throw new Error('With --real you click yourself, and there is no display here (DISPLAY is not set).');
  }
}

async function startReal(): Promise<void> {
  const airlock = await launchExtension({ isHeadless: false });
  await (await welcomePage(airlock)).bringToFront();
  console.log(
    'Connect on the page that has opened. The browser profile is new, and removed when you close it.',
  );
  await closedByUser(airlock);
}

async function startSimulated(): Promise<void> {
  const simulator = await step('Start the simulated AWS and Airflow', () => startSimulator());
  const airlock = await launchExtension({ simulator, isHeadless: !hasDisplay });
  try {
    await showTheMainJob(airlock, adminCredentials(simulator.world));
    if (hasDisplay) {
      console.log('The browser is yours; the toolbar icon opens more environments. Close it to end.');
      await closedByUser(airlock);
    }
  } finally {
    await airlock.close();
    await simulator.close();
  }
}

function adminCredentials(world: World): string {
  const text = credentialsInEveryForm(findPrincipal(world, 'admin'))['process'];
  if (text === undefined) throw new Error('The simulator gives no credentials as process JSON.');
  return text;
}

async function showTheMainJob(airlock: ExtensionUnderTest, credentials: string): Promise<void> {
  const welcome = await step('Connect: paste credentials, list the environments', () =>
    connectByToken(airlock, credentials),
  );
  await step('Give access to their web servers', () => grantAllWebServers(welcome));
  console.log(`  ${await airlock.screenshot(welcome, 'start-1-connected')}`);
  const popup = await step('Open the popup from the toolbar', () => airlock.openPopup());
  await selectInPopup(popup, ENVIRONMENT);
  console.log(`  ${await airlock.screenshot(popup, 'start-2-popup')}`);
  await popup.close();
  const airflow = await step(`Open ${ENVIRONMENT}: Airflow, signed in`, () =>
    openEnvironment(airlock, ENVIRONMENT),
  );
  console.log(`  ${await airlock.screenshot(airflow, 'start-3-airflow')}`);
  console.log(`  ${airflow.url()}`);
}

async function closedByUser({ browser, close }: ExtensionUnderTest): Promise<void> {
  // The browser may be closed already while this line is reached.
  if (browser.connected) await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  await close();
}

async function step<Value>(name: string, run: () => Promise<Value>): Promise<Value> {
  const startedAt = performance.now();
  console.log(`▶ ${name}`);
  const value = await run();
  console.log(`✔ ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return value;
}

try {
  await main();
} catch (error) {
  console.error(`✘ ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
