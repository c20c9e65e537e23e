import fc from 'fast-check';
import type { RedirectInput } from '../../../src/redirect/plan-redirect-rules';
import type { Route, RouteTarget } from '../../../src/redirect/route';

const anyLabel = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,12}[a-z0-9])?$/);

/** A full host name in lower case. */
export const anyHost = fc
  .tuple(fc.array(anyLabel, { minLength: 1, maxLength: 3 }), fc.constantFrom('com', 'aws', 'example', 'cn'))
  .map(([labels, last]) => [...labels, last].join('.'));

export const anyPort = fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 65_535 }));

export const anyTarget: fc.Arbitrary<RouteTarget> = fc.record({ host: anyHost, port: anyPort });

/** Path, query and fragment, as they stand in a URL after the parser. */
export const anyPage = fc
  .webUrl({ withQueryParameters: true, withFragments: true })
  .map((text) => new URL(text))
  .map((url) => url.pathname + url.search + url.hash);

/** Routes as they may rest in storage, valid or not. */
export const anyInput: fc.Arbitrary<RedirectInput> = fc.record({
  environmentId: fc.uuid(),
  host: fc.oneof(
    anyHost,
    fc.constantFrom(null, '', '*', 'A.EXAMPLE', 'a.example^', '|b.example', 'c.example:1'),
  ),
  route: fc.record({
    mode: fc.constantFrom('direct', 'redirect', 'automatic'),
    target: fc.oneof(
      anyTarget,
      fc.constantFrom(null, { host: 'https://alb', port: null }, { host: 'a.example', port: 0 }),
    ),
    proof: fc.constant({ kind: 'airflow', at: 1 } as const),
    ruleId: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constantFrom(0, -1, 1.5, Number.NaN, 2 ** 40)),
    hasUntrustedCertificate: fc.constantFrom(true, false, null),
    pausedUntil: fc.constantFrom(null, 0, 2000),
  }),
  decision: fc.constantFrom(null, 'direct', 'redirect'),
});

/** A route that redirects. */
export function routeTo(host: string | null, change: Partial<Route> & { port?: number } = {}): Route {
  const { port = null, ...others } = change;
  const target = host === null ? null : { host, port };
  return {
    mode: 'redirect',
    target,
    proof: { kind: 'airflow', at: 1 },
    ruleId: 1,
    hasUntrustedCertificate: false,
    pausedUntil: null,
    ...others,
  };
}
