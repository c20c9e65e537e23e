import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffRules } from '../../../src/redirect/diff-rules';
import { planRedirectRules, type RedirectInput } from '../../../src/redirect/plan-redirect-rules';
import { anyText } from '../airflow/arbitraries';
import { anyHost, anyInput, anyPage, routeTo } from './arbitraries';
import { applyRule, ruleMatches } from './rule-matches';

const NOW = 1000;
const anyInputs = fc.array(anyInput, { maxLength: 25 });

function plansFor(hosts: readonly string[]) {
  const inputs = hosts.map(
    (host, index): RedirectInput => ({
      environmentId: host,
      host,
      route: routeTo('alb.example.org', { ruleId: index + 1, port: 1024 + index }),
      decision: null,
    }),
  );
  return planRedirectRules(inputs, NOW).rules;
}

it('is total: valid rules with ids of their own, and a reason for every route that has none', () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const { rules, inert } = planRedirectRules(inputs, NOW);
      const isRedirecting = ({ route, decision }: RedirectInput) =>
        route.mode === 'redirect' || (route.mode === 'automatic' && decision === 'redirect');
      expect(rules.length + inert.length).toBe(inputs.filter(isRedirecting).length);
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
      for (const rule of rules) {
        const input = inputs.find(({ host, route }) => route.ruleId === rule.id && ruleIsFor(rule, host));
        expect(input?.route.target?.host).toBe(rule.action.redirect.transform.host);
      }
    }),
    { numRuns: 500 },
  );
});

function ruleIsFor(rule: Parameters<typeof ruleMatches>[0], host: string | null): boolean {
  return rule.condition.urlFilter === `|https://${host}/`;
}

it('does not depend on the order of the routes', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyInput, { selector: ({ environmentId }) => environmentId, maxLength: 20 }),
      (inputs) => {
        const byId = { numeric: true };
        const sorted = [...inputs].sort((a, b) => a.environmentId.localeCompare(b.environmentId, 'en', byId));
        expect(planRedirectRules(sorted, NOW).rules).toEqual(planRedirectRules(inputs, NOW).rules);
      },
    ),
  );
});

it('ends every redirection: no URL comes back to where it was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 9 }), (pairs) => {
      const inputs = pairs.map(
        ([from, to], index): RedirectInput => ({
          environmentId: String(index),
          host: `h${from}.example`,
          route: routeTo(`h${to}.example`, { ruleId: index + 1 }),
          decision: null,
        }),
      );
      const { rules } = planRedirectRules(inputs, NOW);
      for (const [from] of pairs) {
        const seen = new Set<string>();
        let url = `https://h${from}.example/x`;
        for (
          let rule = rules.find((one) => ruleMatches(one, url));
          rule;
          rule = rules.find((one) => ruleMatches(one, url))
        ) {
          expect(seen.has(url)).toBe(false);
          seen.add(url);
          url = applyRule(rule, url);
        }
      }
    }),
  );
});

it('matches no URL whose host is not configured', () => {
  const anyUrl = fc
    .oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.tuple(anyHost, anyPage).map(([host, page]) => `https://${host}${page}`),
      anyText,
    )
    .filter((text) => URL.canParse(text));
  fc.assert(
    fc.property(fc.uniqueArray(anyHost, { minLength: 1, maxLength: 10 }), anyUrl, (hosts, url) => {
      fc.pre(!hosts.includes(new URL(url).hostname));
      expect(plansFor(hosts).filter((rule) => ruleMatches(rule, url))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it('matches every page of a configured host, by the one rule of that host, and keeps the page', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyHost, { minLength: 1, maxLength: 10 }),
      anyPage,
      fc.nat(),
      (hosts, page, pick) => {
        const host = hosts[pick % hosts.length] ?? '';
        const url = `https://${host}${page}`;
        const matching = plansFor(hosts).filter((rule) => ruleMatches(rule, url));
        expect(matching.map(({ condition }) => condition.urlFilter)).toEqual([`|https://${host}/`]);
        for (const rule of matching) {
          const to = new URL(applyRule(rule, url));
          expect(to.pathname + to.search + to.hash).toBe(page);
          expect(to.host).toBe(`alb.example.org:${rule.action.redirect.transform.port}`);
        }
      },
    ),
  );
});

it('leaves alone whatever only looks like a configured host', () => {
  fc.assert(
    fc.property(anyHost, anyPage, anyHost, fc.integer({ min: 1, max: 65_535 }), (host, page, other, port) => {
      fc.pre(port !== 443 && other !== host);
      const lookAlikes = [
        `https://${other}/https://${host}/`,
        `https://${other}/?next=https://${host}/`,
        `https://${other}/#https://${host}/`,
        `https://${host}@${other}/`,
        `https://${host}:443@${other}/`,
        `https://user@${host}${page}`,
        `https://user:secret@${host}${page}`,
        `https://${host}.${other}${page}`,
        `https://${other}.${host}${page}`,
        `https://x${host}${page}`,
        `https://${host}x${page}`,
        `https://${host}.${page}`,
        `https://${host}:${port}${page}`,
        `http://${host}${page}`,
        `http://${host}:443${page}`,
        `wss://${host}${page}`,
        `view-source:https://${host}${page}`,
        `blob:https://${host}/x`,
      ];
      const rules = plansFor([host]);
      for (const url of lookAlikes) expect(rules.filter((rule) => ruleMatches(rule, url))).toEqual([]);
      const spellings = [`HTTPS://${host.toUpperCase()}${page}`, `https://${host}:443${page}`];
      for (const url of spellings) expect(rules.filter((rule) => ruleMatches(rule, url))).toHaveLength(1);
    }),
  );
});

it('differs by exactly what has to change', () => {
  fc.assert(
    fc.property(anyInputs, anyInputs, (before, after) => {
      const current = planRedirectRules(before, NOW).rules;
      const planned = planRedirectRules(after, NOW).rules;
      const { addRules, removeRuleIds } = diffRules(current, planned);

      const left = current.filter(({ id }) => !removeRuleIds.includes(id));
      const result = [...left, ...addRules].sort((one, other) => one.id - other.id);
      expect(result).toEqual(planned);
      for (const rule of addRules) expect(left.some(({ id }) => id === rule.id)).toBe(false);
      for (const rule of addRules) expect(current).not.toContainEqual(rule);
      expect(diffRules(planned, planned)).toEqual({ addRules: [], removeRuleIds: [] });
    }),
    { numRuns: 300 },
  );
});
