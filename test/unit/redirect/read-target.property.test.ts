import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { readTarget } from '../../../src/redirect/read-target';
import { formatTarget, routeTargetSchema } from '../../../src/redirect/route';
import { anyText } from '../airflow/arbitraries';
import { anyPage, anyTarget } from './arbitraries';

it('gives a valid target or a reason, whatever it is given, and reads its own targets back', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.domain(), fc.ipV4(), fc.ipV6(), fc.webAuthority()), (text) => {
      const reading = readTarget(text);
      if (reading.kind === 'refused') return;
      expect(v.is(routeTargetSchema, reading.target)).toBe(true);
      expect(new URL(`https://${formatTarget(reading.target)}/`).hostname).toBe(reading.target.host);
      const again = readTarget(formatTarget(reading.target));
      expect(again).toEqual({ kind: 'target', target: reading.target, notes: [] });
    }),
    { numRuns: 2000 },
  );
});

it('takes host and port of any pasted URL', () => {
  fc.assert(
    fc.property(anyTarget, anyPage, (target, page) => {
      const reading = readTarget(`https://${formatTarget(target)}${page}`);
      const port = target.port === 443 ? null : target.port;
      expect(reading).toMatchObject({ kind: 'target', target: { host: target.host, port } });
    }),
  );
});

it('never takes an IP address', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.ipV4(),
        fc.ipV4Extended(),
        fc.ipV6(),
        fc.ipV6().map((ip) => `[${ip}]`),
      ),
      (ip) => {
        expect(readTarget(ip)).toMatchObject({ kind: 'refused' });
        expect(readTarget(`https://${ip}:8443/home`)).toMatchObject({ kind: 'refused' });
      },
    ),
  );
});
