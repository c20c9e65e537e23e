import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AIRFLOW_ROLES } from '../../../src/airflow/airflow-role';
import { webLoginPolicy, webLoginRoleArn } from '../../../src/airflow/web-login-policy';
import { anyAccount, anyName, anyRegion } from './arbitraries';

const GRANT = {
  partition: 'aws',
  region: 'eu-west-1',
  account: '123456789012',
  name: 'sales',
  role: 'Op',
} as const;

it('knows the five roles by their English names', () => {
  expect(AIRFLOW_ROLES).toEqual(['Admin', 'Op', 'User', 'Viewer', 'Public']);
});

describe('webLoginRoleArn', () => {
  it('is the ARN of a role in the environment', () => {
    expect(webLoginRoleArn(GRANT)).toBe('arn:aws:airflow:eu-west-1:123456789012:role/sales/Op');
  });

  it.each([null, ''])('holds a place for the account when it is %j', (account) => {
    expect(webLoginRoleArn({ ...GRANT, account })).toBe('arn:aws:airflow:eu-west-1:ACCOUNT:role/sales/Op');
  });
});

describe('webLoginPolicy', () => {
  it('reads well', () => {
    expect(webLoginPolicy(GRANT)).toMatchInlineSnapshot(`
      "{
        "Version": "2012-10-17",
        "Statement": [
          {
            "Effect": "Allow",
            "Action": "airflow:CreateWebLoginToken",
            "Resource": [
              "arn:aws:airflow:eu-west-1:123456789012:role/sales/Op"
            ]
          }
        ]
      }"
    `);
  });

  it('is valid JSON with exactly one action on exactly one role', () => {
    const anyGrant = fc
      .record({
        region: anyRegion,
        account: anyAccount,
        name: anyName,
        role: fc.constantFrom(...AIRFLOW_ROLES),
      })
      .map(({ region, ...rest }) => ({ ...rest, region: region.code, partition: region.partition }));
    fc.assert(
      fc.property(anyGrant, (grant) => {
        expect(JSON.parse(webLoginPolicy(grant))).toEqual({
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: 'airflow:CreateWebLoginToken', Resource: [webLoginRoleArn(grant)] },
          ],
        });
      }),
    );
  });
});
