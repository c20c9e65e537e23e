import { describe, expect, it } from 'vitest';
import { COMMAND_IDS, commandsText } from '../../../../src/hints/advice/commands';

const PLACE = { host: 'id-vpce.c7.airflow.eu-west-1.on.aws', region: 'eu-west-1', name: 'etl' };

describe('commandsText', () => {
  it('writes one line per command', () => {
    const lines = commandsText(COMMAND_IDS, PLACE).split('\n');
    expect(lines).toHaveLength(COMMAND_IDS.length);
    expect(lines).toContain('dig +short id-vpce.c7.airflow.eu-west-1.on.aws');
    expect(lines).toContain('curl -v https://id-vpce.c7.airflow.eu-west-1.on.aws/');
    expect(lines).toContain('python3 verify_env.py --envname etl --region eu-west-1');
    expect(lines).toContain(
      'aws elbv2 describe-target-health --target-group-arn TARGET_GROUP_ARN --region eu-west-1',
    );
    expect(lines.find((line) => line.startsWith('ssh '))).toMatch(/ -N -D 8157 /);
  });

  it('leaves words to be filled in where something is not known', () => {
    const text = commandsText(COMMAND_IDS, { host: null, region: null, name: null });
    expect(text).toContain('dig +short WEB_SERVER_HOST');
    expect(text).toContain('--name ENVIRONMENT_NAME --region REGION');
    expect(text).not.toMatch(/null|undefined|\.invalid/);
  });

  it.each([{ host: 'a.example; rm -rf ~' }, { region: '$(reboot)' }, { name: 'etl`id`' }])(
    'refuses what could be another command: %o',
    (change) => expect(() => commandsText(['dig'], { ...PLACE, ...change })).toThrow(RangeError),
  );
});
