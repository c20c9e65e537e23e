import { expect, it } from 'vitest';
import type { CheckId } from '../../../src/diagnosis/check';
import { CHECKS } from '../../../src/diagnosis/check-list';
import { diagnosisReport } from '../../../src/diagnosis/diagnosis-report';
import type { Finding } from '../../../src/diagnosis/finding';
import { runChecks } from '../../../src/diagnosis/run-checks';
import { translate } from '../../../src/i18n/translate';
import { ARN, contextOf, failed } from './given-context';

it('tells what was found, line by line, with codes for whoever looks into it', async () => {
  const findings: Partial<Record<CheckId, Finding>> = {};
  const context = contextOf({}, { mayISignIn: async () => failed('access-denied') });
  await runChecks(CHECKS, context, (id, finding) => {
    findings[id] = finding;
  });
  const report = diagnosisReport('orders', CHECKS, findings, translate);
  const lines = report.split('\n');
  expect(lines[0]).toBe('orders');
  expect(lines).toContain('[ok] Host access: Airlock has access to every host that this environment needs.');
  expect(lines).toContain(`    Known to AWS as: ${ARN}`);
  expect(lines).toContain('[failed] Permission to sign in: IAM does not allow you to sign in to it.');
  expect(lines).toContain('    access-denied as told by AWS');
  expect(report.match(/^\[/gm)).toHaveLength(CHECKS.length);
});

it('leaves out what has not ended', () => {
  expect(diagnosisReport('orders', CHECKS, {}, translate)).toBe('orders\n');
});
