import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { graphOf, meaningOf } from './given-files';
import { type RenderedConfig, renderedConfig } from './rendered-config';

const runFile = promisify(execFile);

/** How many files the CLI, which takes about a second to start, and its library are asked about. */
const ASKED_BY_COMMAND = 2;
const ASKED_BY_LIBRARY = 300;

/** Reads every file by botocore, the library by which the AWS CLI reads its files, in one process. */
const READ_BY_BOTOCORE = `
import json, sys
from botocore.configloader import load_config
for path in sys.argv[1:]:
    print(json.dumps(load_config(path)['profiles']))
`;

let folder: string;
let files: { path: string; rendered: RenderedConfig }[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'airlock-config-'));
  files = fc.sample(renderedConfig, ASKED_BY_LIBRARY).map((rendered, index) => {
    const path = join(folder, `config-${index}`);
    writeFileSync(path, rendered.text);
    return { path, rendered };
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a program prints; null where it does not run here or does not know the command. */
async function outputOf(program: string, args: readonly string[], env = {}): Promise<string | null> {
  const { AWS_PROFILE, ...inherited } = process.env;
  const options = { env: { ...inherited, PYTHONUTF8: '1', ...env }, maxBuffer: 64_000_000 };
  return runFile(program, args, options).then(
    ({ stdout }) => stdout,
    () => null,
  );
}

function skip(context: TestContext, why: string): void {
  process.stdout.write(`Skipped: ${why}\n`);
  context.skip(why);
}

describe('what the AWS CLI reads of the same files', { timeout: 120_000 }, () => {
  it('are the same profiles and settings, by its library', async (context) => {
    const output = await outputOf('python3', ['-c', READ_BY_BOTOCORE, ...files.map(({ path }) => path)]);
    if (output === null) return skip(context, 'botocore does not run here');
    const judged = output.trimEnd().split('\n');
    expect(judged).toHaveLength(ASKED_BY_LIBRARY);
    for (const [index, { rendered }] of files.entries()) {
      const wanted = JSON.parse(judged[index] ?? '');
      expect(meaningOf(graphOf({ config: rendered.text })), rendered.text).toEqual(wanted);
    }
  });

  it('are the same values, by aws configure get', async (context) => {
    let asked = 0;
    for (const { path, rendered } of files) {
      const read = Object.entries(meaningOf(graphOf({ config: rendered.text })));
      const [name, settings] = read.find(([, values]) => typeof values['mfa_serial'] === 'string') ?? [];
      if (name === undefined || settings === undefined) continue;
      const printed = await outputOf('aws', ['configure', 'get', 'mfa_serial', '--profile', name], {
        AWS_CONFIG_FILE: path,
        AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none'),
      });
      if (printed === null && asked === 0) return skip(context, 'the AWS CLI does not run here');
      expect(printed?.trimEnd(), rendered.text).toBe(settings['mfa_serial']);
      asked += 1;
      if (asked === ASKED_BY_COMMAND) break;
    }
    expect(asked).toBe(ASKED_BY_COMMAND);
  });

  it('are the same names, by aws configure list-profiles', async (context) => {
    for (const { path, rendered } of files.slice(0, ASKED_BY_COMMAND)) {
      const printed = await outputOf('aws', ['configure', 'list-profiles'], {
        AWS_CONFIG_FILE: path,
        AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none'),
      });
      if (printed === null) return skip(context, 'no AWS CLI of version 2 runs here');
      const names = graphOf({ config: rendered.text }).profiles.map(({ name }) => name);
      expect(printed.trimEnd().split(/\r?\n/).sort(), rendered.text).toEqual(names.sort());
    }
  });
});
