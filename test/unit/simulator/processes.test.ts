import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { operatorHost } from '../../simulator/operator';

const root = new URL('../../..', import.meta.url).pathname;

/** Starts a script of this repository as a process. */
function run(script: string, ...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root });
  let output = '';
  const { promise: ready, resolve: noteReady } = promiseOf<void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      if (output.includes(`${operatorHost}/state`)) noteReady();
    });
  }
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const { promise: ended, resolve: noteEnd } = promiseOf<number | null>();
  child.on('close', noteEnd);
  return { ended, ready, output: () => output, interrupt: () => child.kill('SIGINT') };
}

function promiseOf<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe('processes', () => {
  it('end by themselves after close, whatever was connected', { timeout: 30_000 }, async () => {
    const { ended, output } = run('test/unit/simulator/close-and-exit.fixture.ts');
    expect([await ended, output().trim()]).toEqual([0, 'closed']);
  });

  it('`npm run simulator` prints what is needed and ends on Ctrl-C', { timeout: 30_000 }, async () => {
    const simulator = run('test/simulator/main.ts', '--principal', 'viewer');
    await simulator.ready;
    const text = simulator.output();
    expect(text).toContain('--host-resolver-rules=EXCLUDE 127.0.0.1');
    expect(text).toContain('"SessionToken": "IQoJ');
    expect(text).toContain('[viewer]');
    expect(text).toContain('sales-prod         us-east-1');
    const caFile = /AWS_CA_BUNDLE=(\S+)/.exec(text)?.[1] ?? '';
    expect(existsSync(caFile)).toBe(true);
    simulator.interrupt();
    expect(await simulator.ended).toBe(0);
    expect(existsSync(caFile)).toBe(false);
  });
});
