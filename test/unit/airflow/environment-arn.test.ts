import { describe, expect, it } from 'vitest';
import { formatEnvironmentArn, parseEnvironmentArn } from '../../../src/airflow/environment-arn';

describe('formatEnvironmentArn', () => {
  it('writes the ARN of AWS', () => {
    expect(
      formatEnvironmentArn({ partition: 'aws', region: 'eu-west-1', account: '123456789012', name: 'sales' }),
    ).toBe('arn:aws:airflow:eu-west-1:123456789012:environment/sales');
  });

  it('leaves the account empty when it is not known', () => {
    expect(
      formatEnvironmentArn({ partition: 'aws-cn', region: 'cn-north-1', account: '', name: 'sales' }),
    ).toBe('arn:aws-cn:airflow:cn-north-1::environment/sales');
  });

  it.each([
    { partition: 'aws', region: 'eu-west-1', account: '12', name: 'sales' },
    { partition: 'aws', region: 'eu-west-1', account: '', name: 'a/b' },
    { partition: 'aws', region: 'cn-north-1', account: '', name: 'sales' },
    { partition: 'aws', region: 'nowhere', account: '', name: 'sales' },
  ] as const)('refuses what could not be read back: %j', (parts) => {
    expect(() => formatEnvironmentArn(parts)).toThrow(RangeError);
  });
});

describe('parseEnvironmentArn', () => {
  it.each([
    '',
    'arn:aws:airflow:eu-west-1:123456789012:role/sales/Admin',
    'arn:aws:iam::123456789012:role/sales',
    'arn:aws-us-gov:airflow:us-gov-west-1:123456789012:environment/sales',
    'arn:aws:airflow:eu-west-1:123456789012:environment/1sales',
    'arn:aws:airflow:eu-west-1:123456789012:environment/sales ',
    'arn:aws:airflow:eu-west-1:123456789012:environment/sales\n',
  ])('is null for %j', (text) => {
    expect(parseEnvironmentArn(text)).toBeNull();
  });
});
