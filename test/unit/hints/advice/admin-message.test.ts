import { describe, expect, it } from 'vitest';
import en from '../../../../public/_locales/en/messages.json';
import fr from '../../../../public/_locales/fr/messages.json';
import { adminMessage, type Say } from '../../../../src/hints/advice/admin-message';
import { advise } from '../../../../src/hints/advice/advise';
import { NO_EVIDENCE } from '../../../../src/hints/evidence';
import { PROBLEMS } from '../../../../src/hints/problem';

const PLACE = {
  partition: 'aws',
  region: 'eu-west-1',
  account: '111122223333',
  name: 'etl',
  host: 'id-vpce.c7.airflow.eu-west-1.on.aws',
  role: 'Op',
} as const;

/** As Chrome fills in the placeholders. */
function sayIn(messages: typeof en | typeof fr): Say {
  return (key, ...substitutions) => {
    const entry: { message: string; placeholders?: Record<string, { content: string }> } = messages[key];
    return Object.entries(entry.placeholders ?? {}).reduce(
      (text, [name, { content }]) =>
        text.replaceAll(`$${name.toUpperCase()}$`, substitutions[Number(content.slice(1)) - 1] ?? ''),
      entry.message,
    );
  };
}

describe('adminMessage', () => {
  const refused = advise('sign-in-forbidden', {
    ...NO_EVIDENCE,
    status: 403,
    path: '/aws_mwaa/login',
    tokenAgeMs: 2000,
  });

  it('says what happened where, why, and which permission is missing', () => {
    const text = adminMessage(refused, PLACE, sayIn(en));
    expect(text).toContain('“The web server refused the sign-in”');
    expect(text).toContain('Environment: etl, region: eu-west-1, account: 111122223333');
    expect(text).toContain('What was seen: 403 on /aws_mwaa/login, token 2 s old');
    expect(text).toContain('1. Your IAM identity may not call airflow:CreateWebLoginToken');
    expect(text).toContain('"arn:aws:airflow:eu-west-1:111122223333:role/etl/Op"');
  });

  it('holds JSON that can be used as it is', () => {
    const text = adminMessage(refused, PLACE, sayIn(en));
    const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
    expect(JSON.parse(json)).toMatchObject({ Version: '2012-10-17' });
  });

  it('adds the commands that belong to the causes', () => {
    const advice = advise('load-balancer-503', { ...NO_EVIDENCE, status: 503, hostRole: 'load-balancer' });
    const text = adminMessage(advice, PLACE, sayIn(fr));
    expect(text).toContain('Bonjour,');
    expect(text).toContain('dig +short id-vpce.c7.airflow.eu-west-1.on.aws');
    expect(text).toContain('aws elbv2 register-targets');
    expect(text).not.toContain('"Statement"');
  });

  it.each([en, fr])('leaves nothing to be filled in, whatever the problem', (messages) => {
    for (const problem of PROBLEMS) {
      const text = adminMessage(
        advise(problem, NO_EVIDENCE),
        { ...PLACE, account: '', host: null },
        sayIn(messages),
      );
      expect(text).not.toMatch(/\$[A-Z]+\$|\bundefined\b|\bnull\b|\[redacted\]/);
    }
  });

  it('holds no secret that slipped into the evidence', () => {
    const key = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.abcdefghijk';
    const advice = advise('server-error', { ...NO_EVIDENCE, status: 500, path: `/x/${key}` });
    expect(adminMessage(advice, PLACE, sayIn(en))).not.toContain(key);
  });
});
