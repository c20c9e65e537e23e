import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeConfigFile } from '../../../src/aws-config/decode-config-file';
import { readConfigDocument } from '../../../src/aws-config/read-config-document';
import { readProfile } from '../../../src/aws-config/read-profile';
import { graphOf, meaningOf } from './given-files';
import { renderedConfig } from './rendered-config';

it('reads back what was written', () => {
  fc.assert(
    fc.property(renderedConfig, ({ text, profiles }) => {
      expect(meaningOf(graphOf({ config: text }))).toEqual(profiles);
    }),
  );
});

it('never throws, and tells lines that are there', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '[profile a]',
      '[',
      '[default]',
      'role_arn = x',
      'source_profile = a',
      '  x = y',
      'sso_session=s',
    ),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const read = readConfigDocument('config', lines.join('\n'));
      if (read.kind === 'refused') return;
      const count = lines.join('\n').split(/\r\n?|\n/).length;
      expect(read.faults.every((fault) => fault.line >= 1 && fault.line <= count)).toBe(true);
      const graph = graphOf({ config: lines.join('\n') });
      for (const profile of graph.profiles) expect(readProfile(profile, graph).kind).toBeTruthy();
    }),
  );
});

it('decodes or refuses any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = decodeConfigFile(bytes);
      expect(typeof text === 'string' || text.kind === 'refused').toBe(true);
    }),
  );
});
