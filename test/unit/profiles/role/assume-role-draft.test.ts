import { describe, expect, it } from 'vitest';
import { type AssumeRoleDraft, readAssumeRoleDraft } from '../../../../src/profiles/role/assume-role-draft';
import { readRoleArn } from '../../../../src/profiles/role/read-role-arn';

const DRAFT: AssumeRoleDraft = {
  sourceProfileId: 'base',
  roleArn: ' arn:aws:iam::123456789012:role/team/Data ',
  region: 'eu-west-1',
  mfaSerial: '',
  externalId: '',
  sessionName: 'airlock',
  minutes: '',
  sourceIdentity: '',
};

describe('readAssumeRoleDraft', () => {
  it('reads a role, and nothing for what was left empty', () => {
    expect(readAssumeRoleDraft(DRAFT).source).toEqual({
      kind: 'assume-role',
      sourceProfileId: 'base',
      roleArn: 'arn:aws:iam::123456789012:role/team/Data',
      region: 'eu-west-1',
      sessionName: 'airlock',
      durationSeconds: null,
      externalId: null,
      sourceIdentity: null,
      mfaSerial: null,
    });
  });

  it('reads everything that STS takes', () => {
    const { source } = readAssumeRoleDraft({
      ...DRAFT,
      mfaSerial: 'GAHT12345678',
      externalId: 'tenant:42/a',
      minutes: '720',
      sourceIdentity: 'ada@example.com',
    });
    expect(source).toMatchObject({
      mfaSerial: 'GAHT12345678',
      externalId: 'tenant:42/a',
      durationSeconds: 43_200,
      sourceIdentity: 'ada@example.com',
    });
  });

  it.each([
    [{ sourceProfileId: '' }, 'sourceProfileId', 'role_error_source'],
    [{ roleArn: 'Data' }, 'roleArn', 'role_error_arn'],
    [{ roleArn: 'arn:aws:iam::123456789012:user/ada' }, 'roleArn', 'role_error_arn'],
    [{ region: '' }, 'region', 'profile_error_region'],
    [{ region: 'cn-north-1' }, 'region', 'role_error_partition'],
    [{ sessionName: 'a' }, 'sessionName', 'role_error_session_name'],
    [{ sessionName: 'two words' }, 'sessionName', 'role_error_session_name'],
    [{ minutes: '14' }, 'minutes', 'role_error_minutes'],
    [{ minutes: '721' }, 'minutes', 'role_error_minutes'],
    [{ minutes: '60.5' }, 'minutes', 'role_error_minutes'],
    [{ minutes: 'an hour' }, 'minutes', 'role_error_minutes'],
    [{ mfaSerial: '123456' }, 'mfaSerial', 'role_error_mfa'],
    [{ externalId: 'a b' }, 'externalId', 'role_error_external_id'],
    [{ sourceIdentity: 'é' }, 'sourceIdentity', 'role_error_source_identity'],
  ])('says what is wrong with %j', (change, field, key) => {
    const { source, errors } = readAssumeRoleDraft({ ...DRAFT, ...change });
    expect(source).toBeNull();
    expect(errors[field as keyof AssumeRoleDraft]).toBe(key);
    expect(Object.values(errors).filter((error) => error !== null)).toHaveLength(1);
  });
});

describe('readRoleArn', () => {
  it('knows partition, account and name', () => {
    expect(readRoleArn('arn:aws-cn:iam::123456789012:role/a/b/Data')).toMatchObject({
      partition: 'aws-cn',
      account: '123456789012',
      name: 'Data',
    });
  });
});
