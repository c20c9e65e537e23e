import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_CHOICES } from '../../../src/environments/choices';
import { type ListedEnvironment, listEnvironments } from '../../../src/environments/listed-environment';
import { MAX_RECENT, orderEnvironments } from '../../../src/environments/order-environments';
import { environmentOf } from '../given';

function listed(name: string, change: Partial<ListedEnvironment['choices']> = {}): ListedEnvironment {
  const environment = environmentOf({ name });
  const [entry] = listEnvironments([environment], { [environment.id]: { ...NO_CHOICES, ...change } });
  if (entry === undefined) throw new Error('nothing listed');
  return entry;
}

function names(groups: ReturnType<typeof orderEnvironments>): Record<string, string[]> {
  return Object.fromEntries(groups.map(({ name, members }) => [name, members.map(({ title }) => title)]));
}

describe('orderEnvironments', () => {
  it('puts pinned first by title, then recent by time, then the others by title', () => {
    const all = [
      listed('zeta'),
      listed('beta', { isPinned: true }),
      listed('orders-10'),
      listed('orders-9'),
      listed('alpha', { isPinned: true }),
      listed('older'),
      listed('newer'),
    ];
    const opened = {
      [listed('older').id]: { lastOpenedAt: 1 },
      [listed('newer').id]: { lastOpenedAt: 2 },
      [listed('beta').id]: { lastOpenedAt: 3 },
    };
    const groups = orderEnvironments(all, opened);
    expect(groups.map(({ name }) => name)).toEqual(['pinned', 'recent', 'others']);
    expect(names(groups)).toEqual({
      pinned: ['alpha', 'beta'],
      recent: ['newer', 'older'],
      others: ['orders-9', 'orders-10', 'zeta'],
    });
  });

  it('orders by the label where there is one', () => {
    const all = [listed('aaa', { label: 'Zulu' }), listed('zzz', { label: 'Alfa' })];
    expect(names(orderEnvironments(all, {}))).toEqual({ others: ['Alfa', 'Zulu'] });
  });

  it('keeps only the last few as recent; older ones go back to the alphabet', () => {
    const all = Array.from({ length: MAX_RECENT + 2 }, (_, index) => listed(`e${index}`));
    const opened = Object.fromEntries(all.map(({ id }, index) => [id, { lastOpenedAt: index }]));
    expect(names(orderEnvironments(all, opened))['others']).toEqual(['e0', 'e1']);
  });

  it('leaves out groups without members', () => {
    expect(orderEnvironments([], {})).toEqual([]);
    expect(names(orderEnvironments([listed('one')], {}))).toEqual({ others: ['one'] });
  });

  it('shows every environment exactly once', () => {
    const entries = fc.uniqueArray(
      fc.record({ index: fc.nat(60), isPinned: fc.boolean(), opened: fc.option(fc.nat()) }),
      {
        selector: ({ index }) => index,
      },
    );
    fc.assert(
      fc.property(entries, (drawn) => {
        const all = drawn.map(({ index, isPinned }) => listed(`e${index}`, { isPinned }));
        const opened = Object.fromEntries(
          drawn.flatMap(({ opened: at }, index) =>
            at === null ? [] : [[all[index]?.id, { lastOpenedAt: at }]],
          ),
        );
        const shown = orderEnvironments(all, opened).flatMap(({ members }) => members.map(({ id }) => id));
        expect([...shown].sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });
});
