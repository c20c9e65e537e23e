import { describe, expect, it } from 'vitest';
import { readIdentityArn } from '../../../src/profiles/read-identity-arn';

describe('readIdentityArn', () => {
  it.each([
    ['arn:aws:sts::111122223333:assumed-role/AirflowAdmin/alice', 'role', 'AirflowAdmin', 'alice'],
    [
      'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Data_Eng_0123456789abcdef/ada@example.com',
      'permission-set',
      'Data_Eng',
      'ada@example.com',
    ],
    // A role that only begins like those of Identity Center.
    ['arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_x/ada', 'role', 'AWSReservedSSO_x', 'ada'],
    ['arn:aws:iam::111122223333:user/teams/data/ci-deployer', 'user', 'ci-deployer', null],
    ['arn:aws-cn:iam::444455556666:user/chen', 'user', 'chen', null],
    ['arn:aws:sts::111122223333:federated-user/bob', 'federated-user', 'bob', null],
    ['arn:aws:iam::111122223333:root', 'other', 'root', null],
    ['', 'other', '', null],
  ])('reads %s', (arn, kind, name, session) => {
    expect(readIdentityArn(arn)).toEqual({ kind, name, session });
  });
});
