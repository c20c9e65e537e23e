/** `npm test`: every check there is, in the order in which they are quick to fail. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findOrInstallChromium } from './chromium';
import { runCommand } from './run-command';

const REPORTS = 'artifacts/test-reports';

const STEPS: { name: string; script: string; isVitest?: true; needsBrowser?: true }[] = [
  { name: 'type check', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  { name: 'dependency arrows and unused code', script: 'deps' },
  { name: 'unit, property and architecture tests', script: 'unit', isVitest: true },
  { name: 'build', script: 'build' },
  { name: 'size budgets', script: 'size' },
  { name: 'checks of dist/', script: 'dist', isVitest: true, needsBrowser: true },
  { name: 'end to end in Chromium', script: 'e2e', isVitest: true, needsBrowser: true },
];

const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs one step and adds its tests to the total. Resolves to its exit code. */
async function runStep({ name, script, isVitest, needsBrowser }: (typeof STEPS)[number]): Promise<number> {
  console.log(`\n▶ ${name}`);
  const startedAt = performance.now();
  const report = `${REPORTS}/${script}.json`;
  const reporters = isVitest
    ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    : [];
  const environment = needsBrowser ? { CHROME_PATH: await findOrInstallChromium() } : {};
  const exitCode = await runCommand('npm', ['run', '--silent', script, ...reporters], environment);
  if (isVitest) addToTotal(report);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${exitCode === 0 ? '✔' : '✘'} ${name}: ${seconds} s`);
  return exitCode;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

function addToTotal(path: string): void {
  if (!existsSync(path)) return; // It ended before it ran a test; its exit code tells.
  const report: VitestReport = JSON.parse(readFileSync(path, 'utf8'));
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests;
  total.skipped += report.numPendingTests + report.numTodoTests;
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
for (const step of STEPS) {
  process.exitCode = await runStep(step);
  if (process.exitCode !== 0) {
    // A step that fails without a failed test (a type error, say) counts as one.
    total.failed = Math.max(total.failed, 1);
    console.log(`\nStopped at: ${step.name}. Repeat it alone with: npm run ${step.script}`);
    break;
  }
}
if (total.skipped > 0) console.log(`\n${total.skipped} skipped (each says why above)`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
