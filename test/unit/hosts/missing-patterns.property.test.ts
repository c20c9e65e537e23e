import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPattern } from '../../../src/hosts/match-pattern';
import { missingPatterns } from '../../../src/hosts/missing-patterns';

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
const host = fc.array(label, { minLength: 2, maxLength: 5 }).map((labels) => labels.join('.'));
const patterns = fc.uniqueArray(host.map(matchPattern), { maxLength: 8 });
/** A domain with a host that is it, is in it, only ends like it, or has nothing to do with it. */
const domainAndHost = fc
  .tuple(host, host, label, fc.nat(3))
  .map(([domain, other, prefix, kind]): [string, string] => [
    domain,
    [domain, `${prefix}.${domain}`, `${prefix}${domain}`, other][kind] ?? '',
  ]);

describe('missingPatterns', () => {
  it('finds nothing missing of what is granted', () => {
    fc.assert(
      fc.property(patterns, (all) => {
        expect(missingPatterns(all, all)).toEqual([]);
      }),
    );
  });

  it('finds exactly the rest missing where hosts are granted one by one', () => {
    fc.assert(
      fc.property(patterns, patterns, (granted, wanted) => {
        expect(missingPatterns(granted, wanted)).toEqual(wanted.filter((each) => !granted.includes(each)));
      }),
    );
  });

  it('never finds more missing when more is granted', () => {
    fc.assert(
      fc.property(patterns, patterns, patterns, (granted, more, wanted) => {
        const before = missingPatterns(granted, wanted);
        const after = missingPatterns([...granted, ...more], wanted);
        expect(before).toEqual(expect.arrayContaining(after));
      }),
    );
  });

  it('finds nothing missing where all sites are granted', () => {
    fc.assert(
      fc.property(patterns, fc.constantFrom('https://*/*', '*://*/*', '<all_urls>'), (wanted, everything) => {
        expect(missingPatterns([everything], wanted)).toEqual([]);
      }),
    );
  });

  it('takes a wildcard for a host exactly where the host ends with the domain', () => {
    fc.assert(
      fc.property(domainAndHost, ([domain, wanted]) => {
        const isCovered = missingPatterns([`https://*.${domain}/*`], [matchPattern(wanted)]).length === 0;
        expect(isCovered).toBe(wanted === domain || wanted.endsWith(`.${domain}`));
      }),
    );
  });

  it('never throws, whatever the browser may call a pattern', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (granted, wanted) => {
        expect(wanted).toEqual(expect.arrayContaining(missingPatterns(granted, wanted)));
      }),
    );
  });
});
