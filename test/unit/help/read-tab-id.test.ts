import { expect, it } from 'vitest';
import { readTabId } from '../../../src/help/read-tab-id';

it('reads the tab that the address names', () => expect(readTabId('#tab=17')).toBe(17));

it.each(['', '#', '#tab=', '#tab=-1', '#tab=1.5', '#tab=x', '#other=17', '#tab=99999999999999999'])(
  'reads none in "%s"',
  (hash) => expect(readTabId(hash)).toBeNull(),
);
