import { expect, it, vi } from 'vitest';
import type { Check, CheckId } from '../../../src/diagnosis/check';
import { CHECKS } from '../../../src/diagnosis/check-list';
import { type Finding, found, type Outcome, say } from '../../../src/diagnosis/finding';
import { runChecks } from '../../../src/diagnosis/run-checks';
import { environmentOf } from '../given';
import { contextOf, failed } from './given-context';

function check(id: CheckId, needs: readonly CheckId[], run: Check['run']): Check {
  return { id, title: 'check_access', needs, run };
}

async function findingsOf(
  checks: readonly Check[],
  context = contextOf(),
): Promise<Partial<Record<CheckId, Finding>>> {
  const findings: Partial<Record<CheckId, Finding>> = {};
  await runChecks(checks, context, (id, finding) => {
    findings[id] = finding;
  });
  return findings;
}

it('begins each check once those that it needs have ended, and others at once', async () => {
  const begun: CheckId[] = [];
  let end: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  const note = (id: CheckId) => async () => {
    begun.push(id);
    if (id === 'access') await held;
    return found('good', say('check_access_good'));
  };
  const running = findingsOf([
    check('access', [], note('access')),
    check('credentials', ['access'], note('credentials')),
    check('route', [], note('route')),
  ]);
  await vi.waitFor(() => expect(begun).toEqual(['access', 'route']));
  end();
  await running;
  expect(begun).toEqual(['access', 'route', 'credentials']);
});

it.each<[Outcome, boolean]>([
  ['good', true],
  ['warning', true],
  ['bad', false],
  ['skipped', false],
])('after a check that is %s, one that needs it runs: %s', async (outcome, isRun) => {
  const run = vi.fn(async () => found('good', say('check_access_good')));
  const findings = await findingsOf([
    check('access', [], async () => found(outcome, say('check_access_api'))),
    check('credentials', ['access'], run),
  ]);
  expect(run).toHaveBeenCalledTimes(isRun ? 1 : 0);
  expect(findings.credentials?.outcome).toBe(isRun ? 'good' : 'skipped');
});

it('takes a check that throws for a fault of Airlock, and runs the others', async () => {
  const findings = await findingsOf([
    check('access', [], () => Promise.reject(new Error('no'))),
    check('route', [], async () => found('good', say('check_access_good'))),
  ]);
  expect(findings).toMatchObject({
    access: { outcome: 'bad', failure: { code: 'internal' } },
    route: { outcome: 'good' },
  });
});

it('asks AWS nothing without access, and still looks at the route', async () => {
  const never = vi.fn(async () => failed('internal'));
  const ask = { whoAmI: never, describe: never, mayISignIn: never };
  const findings = await findingsOf(CHECKS, contextOf({ granted: [] }, ask));
  expect(never).not.toHaveBeenCalled();
  const outcomes = Object.fromEntries(Object.entries(findings).map(([id, { outcome }]) => [id, outcome]));
  expect(outcomes).toEqual({
    access: 'bad',
    credentials: 'skipped',
    clock: 'skipped',
    state: 'skipped',
    permission: 'skipped',
    route: 'good',
    'web-server': 'skipped',
  });
});

it('says of everything that needs credentials why it was not asked, for the console method', async () => {
  const environment = environmentOf({ signInMethod: 'console', profileId: null });
  const findings = await findingsOf(CHECKS, contextOf({ environment, profile: null }));
  for (const id of ['credentials', 'clock', 'state', 'permission'] as const) {
    expect(findings[id]).toMatchObject({ outcome: 'skipped', sentence: { key: 'check_credentials_unused' } });
  }
  expect(findings['web-server']?.outcome).toBe('good');
});
