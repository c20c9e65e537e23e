import { describe, expect, it } from 'vitest';
import { partitionOfRegion } from '../../../src/airflow/partition';
import {
  DEFAULT_REGIONS,
  isRegion,
  isWrittenLikeRegion,
  REGIONS,
  requireRegion,
} from '../../../src/airflow/region';

describe('REGIONS', () => {
  it('holds 31 commercial regions and 2 in China, each once and with a place of its own', () => {
    expect(REGIONS.filter(({ partition }) => partition === 'aws')).toHaveLength(31);
    expect(REGIONS.filter(({ partition }) => partition === 'aws-cn').map(({ code }) => code)).toEqual([
      'cn-north-1',
      'cn-northwest-1',
    ]);
    expect(new Set(REGIONS.map(({ code }) => code)).size).toBe(33);
    expect(new Set(REGIONS.map(({ place }) => place)).size).toBe(33);
  });

  it('names the place of a code', () => {
    expect(REGIONS.find(({ code }) => code === 'eu-central-1')?.place).toBe('Frankfurt');
    expect(REGIONS.find(({ code }) => code === 'ap-southeast-2')?.place).toBe('Sydney');
  });

  it('agrees with the partition of each code and with how a code is written', () => {
    for (const { code, partition } of REGIONS) {
      expect(partitionOfRegion(code)).toBe(partition);
      expect(isRegion(code)).toBe(true);
      expect(requireRegion(code)).toBe(code);
    }
  });
});

describe('DEFAULT_REGIONS', () => {
  it('are the 17 regions that need no opt-in, without China', () => {
    expect(DEFAULT_REGIONS).toHaveLength(17);
    expect(DEFAULT_REGIONS.every(isRegion)).toBe(true);
    for (const later of ['af-south-1', 'ap-east-1', 'eu-south-1', 'me-south-1', 'cn-north-1']) {
      expect(DEFAULT_REGIONS).not.toContain(later);
    }
  });
});

describe('isRegion and isWrittenLikeRegion', () => {
  it('accepts a region that AWS may add, as written like one but not known', () => {
    expect(isWrittenLikeRegion('mx-central-1')).toBe(true);
    expect(isRegion('mx-central-1')).toBe(false);
  });

  it.each([
    '',
    'us-gov-west-1',
    'us-iso-east-1',
    'eusc-de-east-1',
    'EU-WEST-1',
    'eu-west-1.evil.example',
    'eu-west-1\n',
    'toString',
  ])('refuses %j', (text) => {
    expect(isRegion(text)).toBe(false);
    expect(isWrittenLikeRegion(text)).toBe(false);
    expect(() => requireRegion(text)).toThrow(RangeError);
  });
});
