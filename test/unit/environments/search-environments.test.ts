import { describe, expect, it } from 'vitest';
import { NO_CHOICES } from '../../../src/environments/choices';
import { listEnvironments } from '../../../src/environments/listed-environment';
import { searchEnvironments } from '../../../src/environments/search-environments';
import { environmentOf } from '../given';

const ORDERS = environmentOf({ name: 'orders-airflow', region: 'eu-west-1', account: '111122223333' });
const BILLING = environmentOf({ name: 'billing', region: 'us-east-1', account: '444455556666' });
const SEARCH = environmentOf({ name: 'search_2', region: 'eu-west-1', account: '444455556666' });

const listed = listEnvironments([ORDERS, BILLING, SEARCH], {
  [BILLING.id]: { ...NO_CHOICES, label: 'Préparation été', stage: 'staging' },
  [SEARCH.id]: { ...NO_CHOICES, stage: 'production' },
});
const search = searchEnvironments(listed, { staging: 'Préproduction', production: 'Production' });

function found(query: string): string[] {
  return search(query).map(({ environment }) => environment.name);
}

describe('searchEnvironments', () => {
  it.each([
    ['name', 'orders', ['orders-airflow']],
    ['part of a name', 'flow', ['orders-airflow']],
    ['label, without its accents', 'preparation ete', ['billing']],
    ['region', 'us-east', ['billing']],
    ['account', '1111', ['orders-airflow']],
    ['stage', 'staging', ['billing']],
    ['stage in the language of the user', 'préprod', ['billing']],
    ['a typing error', 'ordesr', ['orders-airflow']],
    ['words in any order', '4444 eu search', ['search_2']],
    ['capital letters', 'BILLING', ['billing']],
  ])('finds by %s', (_, query, names) => {
    expect(found(query)).toEqual(names);
  });

  it('finds nothing where nothing fits', () => {
    expect(found('zzzz')).toEqual([]);
  });

  it('tolerates no error in digits: another account is another account', () => {
    expect(found('111122223334')).toEqual([]);
  });

  it('leaves everything in its order without a query', () => {
    expect(search('')).toBe(listed);
    expect(found('   ')).toEqual(['orders-airflow', 'billing', 'search_2']);
  });

  it.each(['(', '[a-z', '\\', '*', "'", '"', '$1', '-', '🦆'])(
    'takes %s as text, not as a pattern',
    (query) => {
      expect(() => search(query)).not.toThrow();
    },
  );

  it('ranks a long list too, with the best match first', () => {
    const names = Array.from({ length: 500 }, (_, index) => `team-${index}-airflow`);
    const many = listEnvironments(
      [...names, 'airflow'].map((name) => environmentOf({ name })),
      {},
    );
    const results = searchEnvironments(many, {})('airflow');
    expect(results).toHaveLength(501);
    expect(results[0]?.title).toBe('airflow');
  });
});
