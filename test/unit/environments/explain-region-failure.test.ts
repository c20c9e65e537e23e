import { describe, expect, it } from 'vitest';
import { explainRegionFailure } from '../../../src/environments/explain-region-failure';
import { failure } from '../../../src/failures/failure';
import { givenProfile, PROFILE_ID } from '../given';

const identity = { account: '123456789012', arn: 'arn:aws:sts::123456789012:x', userId: 'u' };
const inRegion = (region: string) => failure('credentials-invalid', 'token invalid', { region });

describe('explainRegionFailure', () => {
  it('blames the region where the key is known to be good elsewhere', async () => {
    await givenProfile({ identity });
    expect(await explainRegionFailure(inRegion('ap-east-1'), PROFILE_ID)).toEqual({
      code: 'region-unavailable',
      detail: 'token invalid',
      facts: { region: 'ap-east-1', account: '123456789012', partition: 'aws' },
    });
  });

  it('names the other partition', async () => {
    await givenProfile({ identity });
    const { facts } = await explainRegionFailure(inRegion('cn-north-1'), PROFILE_ID);
    expect(facts['partition']).toBe('aws-cn');
  });

  it('leaves the key to blame where nobody knows it', async () => {
    await givenProfile();
    expect((await explainRegionFailure(inRegion('ap-east-1'), PROFILE_ID)).code).toBe('credentials-invalid');
    expect((await explainRegionFailure(inRegion('ap-east-1'), 'unknown')).code).toBe('credentials-invalid');
  });

  it('leaves every other failure', async () => {
    await givenProfile({ identity });
    const other = failure('throttled', '', { region: 'ap-east-1' });
    expect(await explainRegionFailure(other, PROFILE_ID)).toBe(other);
  });
});
