import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessHash, editorHash, parseRoute, SECTIONS } from '../../../src/options/route';

const ID = 'arn:aws:airflow:eu-west-1:123456789012:environment/orders';

describe('parseRoute', () => {
  it.each(SECTIONS)('knows the section %s', (section) => {
    expect(parseRoute(`#${section}`)).toEqual({ section, environmentId: null });
  });

  it('finds the editor and the access of an environment, encoded or not', () => {
    expect(parseRoute(editorHash(ID))).toEqual({ section: 'environments', environmentId: ID });
    expect(parseRoute(accessHash(ID))).toEqual({ section: 'access', environmentId: ID });
    expect(parseRoute(`#access=${ID}`)).toEqual({ section: 'access', environmentId: ID });
  });

  it.each(['', '#', '#nowhere', '#environment', '#environment='])(
    'takes "%s" for the list of environments',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ section: 'environments', environmentId: null });
    },
  );

  it('reads back any id, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        expect(parseRoute(editorHash(id)).environmentId).toBe(id);
        expect(SECTIONS).toContain(parseRoute(`#${id}`).section);
      }),
    );
  });
});
