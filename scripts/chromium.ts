/** Finds a Chromium that can load an unpacked extension, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES_ON_PATH = ['chromium', 'chromium-browser', 'chrome-for-testing'];

const PATHS_BY_PLATFORM: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
  ],
  win32: [
    join(process.env['LOCALAPPDATA'] ?? '', 'Chromium/Application/chrome.exe'),
    join(process.env['PROGRAMFILES'] ?? '', 'Chromium/Application/chrome.exe'),
  ],
};

const EXECUTABLES_IN_CACHE = [
  'chrome-linux64/chrome',
  'chrome-win64/chrome.exe',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

/** Path of a usable Chromium: `CHROME_PATH`, one on this machine, or one that is installed now. */
export async function findOrInstallChromium(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    const unusable = whyUnusable(named);
    if (unusable) throw new Error(`CHROME_PATH is ${named}, which cannot be used: ${unusable}`);
    return named;
  }
  return findChromium() ?? installChromium();
}

/** Chromium's sandbox refuses to work for root, and only then may it be off. */
export function sandboxFlags(): string[] {
  return isRoot() ? ['--no-sandbox'] : [];
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function findChromium(): string | undefined {
  return [...pathCandidates(), ...(PATHS_BY_PLATFORM[process.platform] ?? []), ...cacheCandidates()].find(
    (path) => whyUnusable(path) === undefined,
  );
}

function pathCandidates(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return NAMES_ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function cacheFolder(): string {
  return process.env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer');
}

/** Chrome for Testing that Puppeteer has downloaded before, the newest first. */
function cacheCandidates(): string[] {
  const builds = join(cacheFolder(), 'chrome');
  if (!existsSync(builds)) return [];
  const newestFirst = readdirSync(builds).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return newestFirst.flatMap((build) => EXECUTABLES_IN_CACHE.map((path) => join(builds, build, path)));
}

/** The reason why this browser is of no use here, or `undefined`. */
function whyUnusable(path: string): string | undefined {
  if (!existsSync(path)) return 'there is no such file.';
  // On Windows `--version` would open a window.
  const version = process.platform === 'win32' ? path : runQuietly(path, ['--version']);
  if (version === undefined) return 'it does not start.';
  if (/Microsoft Edge|Google Chrome(?! for Testing)|[\\/](Google[\\/]Chrome|msedge)/.test(version)) {
    return (
      'Google Chrome and Microsoft Edge no longer load an unpacked extension from the command line. ' +
      'Use Chromium or Chrome for Testing, or leave CHROME_PATH unset to have one installed.'
    );
  }
  return undefined;
}

function installChromium(): string {
  if (isRoot() && isDebianLike()) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
    const installed = findChromium();
    if (installed) return installed;
    // Ubuntu's package only points at a snap, which containers cannot run.
    console.log('The chromium package of this system does not start; taking Chrome for Testing instead.');
  }
  const output = run('npx', [
    '--yes',
    '@puppeteer/browsers@2',
    'install',
    'chrome@stable',
    '--path',
    cacheFolder(),
  ]);
  const path = /^chrome@\S+ (.+)$/m.exec(output)?.[1]?.trim();
  const unusable = path === undefined ? 'its path was not printed.' : whyUnusable(path);
  if (path === undefined || unusable) {
    throw new Error(
      `Chrome for Testing was installed but cannot be used: ${unusable}\n${output}` +
        'Install Chromium yourself and set CHROME_PATH to its executable.',
    );
  }
  return path;
}

function isDebianLike(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function runQuietly(command: string, args: string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout : undefined;
}

function run(command: string, args: string[]): string {
  console.log(`$ ${command} ${args.join(' ')}`);
  const { status, stdout, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'inherit'],
    // npx is a .cmd file on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    const reason = error?.message ?? `it ended with ${status}`;
    throw new Error(`No Chromium was found, and installing one failed: ${command}: ${reason}`);
  }
  return stdout;
}
