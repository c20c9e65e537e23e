import { describe, expect, it } from 'vitest';
import { consoleLink } from '../../../../src/hints/advice/console-links';

const PLACE = { region: 'eu-west-1', name: 'etl' };
const CONSOLE = 'https://eu-west-1.console.aws.amazon.com';

describe('consoleLink', () => {
  it.each([
    ['environment', `${CONSOLE}/mwaa/home?region=eu-west-1#environments/etl`],
    [
      'log-group',
      `${CONSOLE}/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/airflow-etl-WebServer`,
    ],
    ['security-group', `${CONSOLE}/ec2/home?region=eu-west-1#SecurityGroups:`],
    ['iam-role', 'https://console.aws.amazon.com/iam/home#/roles'],
  ] as const)('leads to the %s', (what, url) => expect(consoleLink(what, PLACE)).toBe(url));

  it('leads to a security group that is known', () => {
    const url = consoleLink('security-group', { ...PLACE, securityGroupId: 'sg-0123456789abcdef0' });
    expect(url).toMatch(/#SecurityGroup:groupId=sg-0123456789abcdef0$/);
  });

  it('stays in China for regions of China', () => {
    expect(consoleLink('iam-role', { ...PLACE, region: 'cn-north-1' })).toMatch(
      /^https:\/\/console\.amazonaws\.cn\//,
    );
  });

  it('refuses what is no region, name or id', () => {
    expect(() => consoleLink('environment', { ...PLACE, region: 'evil.example/' })).toThrow(RangeError);
    expect(() => consoleLink('log-group', { ...PLACE, name: 'a/b' })).toThrow(RangeError);
    expect(() => consoleLink('security-group', { ...PLACE, securityGroupId: 'sg-x' })).toThrow(RangeError);
  });
});
