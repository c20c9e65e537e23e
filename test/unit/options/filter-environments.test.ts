import { describe, expect, it } from 'vitest';
import { NO_CHOICES } from '../../../src/environments/choices';
import { filterEnvironments } from '../../../src/options/filter-environments';
import { environmentOf } from '../given';

const ORDERS = environmentOf({ name: 'orders', region: 'eu-west-1' });
const BILLS = environmentOf({ name: 'bills', region: 'us-east-1', account: '210987654321' });
const CHOICES = { [BILLS.id]: { ...NO_CHOICES, label: 'Zahlungen', stage: 'production' as const } };

function found(search: string, choices = CHOICES): string[] {
  return filterEnvironments([ORDERS, BILLS], choices, search).map(({ name }) => name);
}

describe('filterEnvironments', () => {
  it.each([
    ['ORD', ['orders']],
    ['zahl', ['bills']],
    ['us-east', ['bills']],
    ['2109', ['bills']],
    ['produ', ['bills']],
    ['bills prod', ['bills']],
    ['orders prod', []],
    ['  ', ['orders', 'bills']],
  ])('finds by "%s"', (search, names) => {
    expect(found(search)).toEqual(names);
  });

  it('puts pinned ones first and the rest by the name that is shown', () => {
    expect(found('', {})).toEqual(['bills', 'orders']);
    expect(found('')).toEqual(['orders', 'bills']);
    const pinned = { [BILLS.id]: { ...NO_CHOICES, label: 'Zahlungen', isPinned: true } };
    expect(filterEnvironments([ORDERS, BILLS], pinned, '').map(({ name }) => name)).toEqual([
      'bills',
      'orders',
    ]);
  });
});
