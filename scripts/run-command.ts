/** Runs commands one after the other, and lets none outlive this process. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

const isWindows = process.platform === 'win32';
const running = new Set<ChildProcess>();

const GRACE_PERIOD = 3_000;
/** No command here takes nearly as long; one that hangs must not hang its caller for ever. */
const TIME_LIMIT = 20 * 60_000;

/** Runs a command with its output shown, and resolves to its exit code. */
export async function runCommand(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawn(command, [...args], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    // A process group of its own: the command and all it starts can be ended together.
    detached: !isWindows,
    shell: isWindows,
  });
  running.add(child);
  const limit = setTimeout(() => {
    console.error(`${command} ${args.join(' ')} did not end within ${TIME_LIMIT / 60_000} minutes.`);
    endGroup(child, 'SIGKILL');
  }, TIME_LIMIT);
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  } finally {
    clearTimeout(limit);
    endGroup(child, 'SIGKILL');
    running.delete(child);
  }
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // ESRCH: nobody of the group is left, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Asks all to end, so that temporary files are removed, and gives them a moment for it. */
async function endOnSignal(exitCode: number): Promise<never> {
  const ends = [...running].map((child) => once(child, 'exit'));
  for (const child of running) endGroup(child, 'SIGTERM');
  const patience = new Promise((resolve) => setTimeout(resolve, GRACE_PERIOD));
  await Promise.race([Promise.all(ends), patience]);
  process.exit(exitCode);
}

process.on('exit', () => {
  for (const child of running) endGroup(child, 'SIGKILL');
});
process.once('SIGINT', () => void endOnSignal(130));
process.once('SIGTERM', () => void endOnSignal(143));
process.once('SIGHUP', () => void endOnSignal(129));
