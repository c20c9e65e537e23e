import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessHash, editorHash, parseRoute, SECTIONS } from '../../../src/options/route';
import { profilePage } from '../../../src/profiles/ui/profile-page';

const ID = 'arn:aws:airflow:eu-west-1:123456789012:environment/orders';

describe('parseRoute', () => {
  it.each(SECTIONS)('knows the section %s', (section) => {
    expect(parseRoute(`#${section}`)).toEqual({ section, environmentId: null, profileId: null });
  });

  it('finds the editor and the access of an environment, encoded or not', () => {
    expect(parseRoute(editorHash(ID))).toEqual({
      section: 'environments',
      environmentId: ID,
      profileId: null,
    });
    expect(parseRoute(accessHash(ID))).toEqual({ section: 'access', environmentId: ID, profileId: null });
    expect(parseRoute(`#access=${ID}`)).toEqual({ section: 'access', environmentId: ID, profileId: null });
  });

  it('finds the card of a profile', () => {
    const route = { section: 'profiles', environmentId: null, profileId: 'p 1' };
    expect(parseRoute(`#${profilePage('p 1').split('#')[1]}`)).toEqual(route);
    expect(parseRoute('#profile=')).toEqual({ ...route, profileId: null });
  });

  it.each(['', '#', '#nowhere', '#environment', '#environment='])(
    'takes "%s" for the list of environments',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ section: 'environments', environmentId: null, profileId: null });
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
