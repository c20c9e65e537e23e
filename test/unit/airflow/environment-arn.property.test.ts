import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatEnvironmentArn, parseEnvironmentArn } from '../../../src/airflow/environment-arn';
import { isEnvironmentName, requireEnvironmentName } from '../../../src/airflow/environment-name';
import { anyAccount, anyName, anyRegion, anyText } from './arbitraries';

const anyParts = fc
  .record({ region: anyRegion, account: fc.oneof(anyAccount, fc.constant('')), name: anyName })
  .map(({ region, ...rest }) => ({ partition: region.partition, region: region.code, ...rest }));

it('reads back every ARN it writes', () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      expect(parseEnvironmentArn(formatEnvironmentArn(parts))).toEqual(parts);
    }),
  );
});

it('reads an ARN or says null, and writes again exactly what it read', () => {
  const anyArnLike = fc
    .tuple(fc.constantFrom('aws', 'aws-cn', 'aws-us-gov'), anyText, anyText, anyText)
    .map(
      ([partition, region, account, name]) =>
        `arn:${partition}:airflow:${region}:${account}:environment/${name}`,
    );
  fc.assert(
    fc.property(fc.oneof(anyText, anyArnLike), (text) => {
      const parts = parseEnvironmentArn(text);
      if (parts !== null) expect(formatEnvironmentArn(parts)).toBe(text);
    }),
  );
});

it('accepts names of 1 to 80 characters and nothing that would change a URL', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(isEnvironmentName(name)).toBe(true);
      expect(requireEnvironmentName(name)).toBe(name);
      expect(isEnvironmentName(`${name}${'x'.repeat(81 - name.length)}`)).toBe(false);
    }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      if (isEnvironmentName(text)) expect(encodeURIComponent(text)).toBe(text);
      else expect(() => requireEnvironmentName(text)).toThrow(RangeError);
    }),
  );
});
