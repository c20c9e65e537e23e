import { describe, expect, it } from 'vitest';
import { listHostAccess } from '../../../src/hosts/access-list';

const ENVIRONMENTS = [
  { id: 'one', host: 'one.example.com' },
  { id: 'two', host: 'two.example.com' },
  { id: 'twin', host: 'two.example.com' },
  { id: 'young', host: null },
];

describe('listHostAccess', () => {
  it('has an entry for each web server, with all environments behind it', () => {
    const { webServers } = listHostAccess(['https://two.example.com/*'], ENVIRONMENTS);
    expect(webServers).toEqual([
      {
        host: 'one.example.com',
        pattern: 'https://one.example.com/*',
        environmentIds: ['one'],
        isGranted: false,
        isGrantedAlone: false,
      },
      {
        host: 'two.example.com',
        pattern: 'https://two.example.com/*',
        environmentIds: ['two', 'twin'],
        isGranted: true,
        isGrantedAlone: true,
      },
    ]);
  });

  it('says where access comes from a wider pattern, which cannot be taken back for one host', () => {
    const { webServers, other } = listHostAccess(['https://*.example.com/*'], ENVIRONMENTS);
    expect(webServers.map(({ isGranted, isGrantedAlone }) => [isGranted, isGrantedAlone])).toEqual([
      [true, false],
      [true, false],
    ]);
    expect(other).toEqual(['https://*.example.com/*']);
  });

  it('puts API hosts under their region and the rest apart', () => {
    const granted = [
      'https://sts.eu-west-1.amazonaws.com/*',
      'https://env.airflow.cn-north-1.amazonaws.com.cn/*',
      'https://removed.example.com/*',
      'https://iam.amazonaws.com/*',
      'https://api.airflow.eu-west-1.amazonaws.com/*',
    ];
    const { api, other } = listHostAccess(granted, ENVIRONMENTS);
    expect(api).toEqual([
      // Requests to the one IAM of the partition are signed for this region.
      { region: 'us-east-1', patterns: ['https://iam.amazonaws.com/*'] },
      {
        region: 'eu-west-1',
        patterns: ['https://sts.eu-west-1.amazonaws.com/*', 'https://api.airflow.eu-west-1.amazonaws.com/*'],
      },
      { region: 'cn-north-1', patterns: ['https://env.airflow.cn-north-1.amazonaws.com.cn/*'] },
    ]);
    expect(other).toEqual(['https://removed.example.com/*']);
  });
});
