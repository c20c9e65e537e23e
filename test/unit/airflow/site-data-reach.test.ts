import { describe, expect, it } from 'vitest';
import { reachesBeyondOrigin } from '../../../src/airflow/site-data-reach';

describe('reachesBeyondOrigin', () => {
  it.each([
    '5a0e1b2c-0000-4000-8000-000000000001.c3.airflow.eu-west-1.on.aws',
    '5a0e1b2c-0000-4000-8000-000000000001-vpce.c3.us-east-1.airflow.amazonaws.com',
    'internal-airflow-123.eu-west-1.elb.amazonaws.com',
    'internal-airflow-123.eu-west-1.elb.amazonaws.com:8443',
  ])('not from %s, which the public suffix list makes a site of its own', (host) => {
    expect(reachesBeyondOrigin(host)).toBe(false);
  });

  it.each([
    'airflow.example.com',
    'elb.amazonaws.com.example.com',
    'a.b.eu-west-1.elb.amazonaws.com',
    'vpce-1.vpce-svc-1.eu-west-1.vpce.amazonaws.com',
    '',
  ])('from %s it may', (host) => {
    expect(reachesBeyondOrigin(host)).toBe(true);
  });
});
