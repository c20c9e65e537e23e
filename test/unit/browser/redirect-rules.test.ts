import { expect, it } from 'vitest';
import { readDynamicRules, updateDynamicRules } from '../../../src/browser/redirect-rules';

const ids = async (): Promise<number[]> => (await readDynamicRules()).map(({ id }) => id);

it('removes and adds in one step, so that an id can be used again at once', async () => {
  await updateDynamicRules({ addRules: [{ id: 1 }, { id: 2 }], removeRuleIds: [] });
  await updateDynamicRules({ addRules: [{ id: 2 }, { id: 3 }], removeRuleIds: [1, 2] });
  expect(await ids()).toEqual([2, 3]);
});

it('rejects as Chrome does, and changes nothing then', async () => {
  await updateDynamicRules({ addRules: [{ id: 1 }], removeRuleIds: [] });
  const change = { addRules: [{ id: 4 }, { id: 4 }], removeRuleIds: [1] };
  await expect(updateDynamicRules(change)).rejects.toThrow('unique');
  expect(await ids()).toEqual([1]);
});

it('takes lists that nobody may change', async () => {
  const change = { addRules: Object.freeze([{ id: 1 }]), removeRuleIds: Object.freeze([9]) };
  await updateDynamicRules(change);
  expect(await ids()).toEqual([1]);
});
