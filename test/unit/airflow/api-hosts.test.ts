import { describe, expect, it } from 'vitest';
import { airflowApiHost, airflowEnvHost, apiHosts, stsHost } from '../../../src/airflow/api-hosts';

describe('the API hosts of a region', () => {
  it('are those AWS publishes', () => {
    expect(airflowApiHost('eu-west-1')).toBe('api.airflow.eu-west-1.amazonaws.com');
    expect(airflowEnvHost('eu-west-1')).toBe('env.airflow.eu-west-1.amazonaws.com');
    expect(stsHost('eu-west-1')).toBe('sts.eu-west-1.amazonaws.com');
  });

  it('have the suffix of China there', () => {
    expect(airflowApiHost('cn-north-1')).toBe('api.airflow.cn-north-1.amazonaws.com.cn');
    expect(airflowEnvHost('cn-northwest-1')).toBe('env.airflow.cn-northwest-1.amazonaws.com.cn');
    expect(stsHost('cn-north-1')).toBe('sts.cn-north-1.amazonaws.com.cn');
  });

  it.each(['', 'evil.example/', 'eu-west-1.evil.example', 'x@evil'])('are refused for %j', (region) => {
    for (const hostOf of [airflowApiHost, airflowEnvHost, stsHost]) {
      expect(() => hostOf(region)).toThrow(/Not a region code/);
    }
  });
});

describe('apiHosts', () => {
  it('lists three hosts per region, each once', () => {
    expect(apiHosts(['eu-west-1', 'cn-north-1', 'eu-west-1'])).toEqual([
      'api.airflow.eu-west-1.amazonaws.com',
      'env.airflow.eu-west-1.amazonaws.com',
      'sts.eu-west-1.amazonaws.com',
      'api.airflow.cn-north-1.amazonaws.com.cn',
      'env.airflow.cn-north-1.amazonaws.com.cn',
      'sts.cn-north-1.amazonaws.com.cn',
    ]);
    expect(apiHosts([])).toEqual([]);
  });
});
