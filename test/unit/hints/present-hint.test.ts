import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/hints/collect/environment-facts';
import { type Evidence, NO_EVIDENCE } from '../../../src/hints/evidence';
import type { HintRemedy } from '../../../src/hints/hint';
import { presentHint } from '../../../src/hints/present-hint';
import type { TabProblem } from '../../../src/hints/tab-problem';
import { translate } from '../../../src/i18n/translate';
import { environmentOf, HOST } from '../given';

const REFUSED: Partial<Evidence> = { status: 403, path: '/aws_mwaa/login', tokenAgeMs: 74_000 };

function problem(evidence: Partial<Evidence>, change: Partial<TabProblem> = {}): TabProblem {
  return {
    id: 'id-1',
    tabId: 7,
    host: HOST,
    place: placeOf(environmentOf()),
    problem: null,
    hasPage: true,
    evidence: { ...NO_EVIDENCE, host: HOST, ...evidence },
    seenAt: 1,
    isDismissed: false,
    ...change,
  };
}

const present = (evidence: Partial<Evidence>, change: Partial<TabProblem> = {}) =>
  presentHint(problem(evidence, change), translate);
const remediesOf = (evidence: Partial<Evidence>, change: Partial<TabProblem> = {}): readonly HintRemedy[] =>
  present(evidence, change)?.remedies ?? [];
const texts = (remedies: readonly HintRemedy[]): string =>
  remedies.map((remedy) => (remedy.does === 'copy' ? remedy.text : '')).join('\n');

describe('presentHint', () => {
  it('is silent where the evidence shows no problem', () => {
    expect(present({ status: 200 })).toBeNull();
  });

  it('names the problem, what was seen, and the causes in their order', () => {
    expect(present(REFUSED)).toMatchObject({
      problem: 'token-expired',
      ruleId: 'sign-in-token-expired',
      environmentId: environmentOf().id,
      title: { key: 'hint_token_expired_title' },
      evidence: [
        { key: 'hint_evidence_status', substitutions: ['403', '/aws_mwaa/login'] },
        { key: 'hint_evidence_token_age', substitutions: ['74'] },
      ],
      causes: [{ key: 'hint_cause_token_expired' }, { key: 'hint_cause_token_reused' }, {}, {}],
    });
  });

  it('fills policy, commands, links and message in for this very environment', () => {
    const remedies = remediesOf({ ...REFUSED, tokenAgeMs: 1_000 });
    expect(texts(remedies)).toContain('arn:aws:airflow:eu-west-1:123456789012:role/orders/User');
    expect(texts(remedies)).toContain('aws mwaa get-environment --name orders --region eu-west-1');
    expect(remedies).toContainEqual(expect.objectContaining({ does: 'act', act: 'sign-in-again' }));
    const labels = remedies.map(({ label }) => JSON.stringify(label));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('says the commands of all causes under one button', () => {
    const commands = remediesOf({ status: 502, networkError: null }).filter(
      ({ label }) => label.key === 'hint_remedy_copy_commands',
    );
    expect(commands).toHaveLength(1);
    expect(texts(commands)).toContain('aws mwaa get-environment --name orders');
  });

  it('leads to the doctor, once, where the environment is known', () => {
    const evidence = { status: 502, networkError: null };
    const doctor = { does: 'open-page', page: 'run-doctor', label: { key: 'hint_remedy_run_doctor' } };
    const known = remediesOf(evidence);
    expect(known.filter(({ label }) => label.key === 'hint_remedy_run_doctor')).toMatchObject([doctor]);
    const unknown = remediesOf(evidence, { place: null });
    expect(unknown).not.toContainEqual(expect.objectContaining({ page: 'run-doctor' }));
  });

  it('clears data by itself only where that reaches no other site', () => {
    const stale: Partial<Evidence> = {
      status: 500,
      path: '/aws_mwaa/aws-console-sso',
      page: { parts: {}, title: '', bodyText: 'Internal Server Error' } as never,
    };
    expect(remediesOf(stale)[0]).toMatchObject({ does: 'act', act: 'clear-site-data' });
    expect(remediesOf(stale, { host: 'airflow.example.com' })[0]).toEqual({
      does: 'tell',
      label: { key: 'hint_clear_by_hand', substitutions: ['airflow.example.com'] },
    });
  });

  it('offers nothing that needs an environment where none is known', () => {
    const remedies = remediesOf({ ...REFUSED, tokenAgeMs: null }, { place: null });
    expect(remedies.map(({ does }) => does)).not.toContain('act');
    expect(remedies.map(({ does }) => does)).not.toContain('open-url');
    expect(texts(remedies)).toContain('ENVIRONMENT_NAME');
  });

  it('leads to the route of the environment in the options', () => {
    const [remedy] = remediesOf({ surface: 'network', networkError: 'net::ERR_CERT_COMMON_NAME_INVALID' });
    expect(remedy).toMatchObject({
      does: 'open-page',
      page: 'edit-route',
    });
  });
});
