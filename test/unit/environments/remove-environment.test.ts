import { describe, expect, it } from 'vitest';
import { changeChoices, choicesItem } from '../../../src/environments/choices';
import { environmentsItem } from '../../../src/environments/environment';
import { removeEnvironment, restoreEnvironment } from '../../../src/environments/remove-environment';
import { changeRoute, routesItem } from '../../../src/redirect/routes';
import { signInHistoryItem } from '../../../src/sign-in/sign-in-history';
import { environmentOf, givenEnvironments } from '../given';
import { storedText } from '../stored-text';

const ALL = ['a-first', 'b-second', 'c-third'].map((name) => environmentOf({ name }));
const SECOND = environmentOf({ name: 'b-second' });

async function givenAll(): Promise<void> {
  await givenEnvironments(...ALL);
  await changeChoices(SECOND.id, { label: 'Second', stage: 'production' });
  await signInHistoryItem.update(() => ({ [SECOND.id]: { lastOpenedAt: 7, signInPath: '/aws_mwaa' } }));
  await changeRoute(SECOND.id, { mode: 'redirect', target: { host: 'alb.example.com', port: null } });
}

describe('removeEnvironment', () => {
  it('leaves nothing of it in storage, and the others as they were', async () => {
    await givenAll();
    await removeEnvironment(SECOND.id);
    expect(await storedText()).not.toContain('b-second');
    expect(await environmentsItem.read()).toMatchObject([{ name: 'a-first' }, { name: 'c-third' }]);
  });

  it('is undone completely, place included', async () => {
    await givenAll();
    // Read through the schemas, which fill in what later versions added.
    const readAll = () =>
      Promise.all([environmentsItem.read(), choicesItem.read(), signInHistoryItem.read(), routesItem.read()]);
    const before = await readAll();
    const removed = await removeEnvironment(SECOND.id);
    if (removed === null) throw new Error('not removed');
    await restoreEnvironment(removed);
    expect(await readAll()).toEqual(before);
  });

  it('is not undone twice, nor over one that discovery found again', async () => {
    await givenAll();
    const removed = await removeEnvironment(SECOND.id);
    if (removed === null) throw new Error('not removed');
    await restoreEnvironment(removed);
    await restoreEnvironment(removed);
    expect(await environmentsItem.read()).toMatchObject(ALL);
    expect((await choicesItem.read())[SECOND.id]?.label).toBe('Second');
  });

  it('has nothing to remove where it is not in the list', async () => {
    expect(await removeEnvironment(SECOND.id)).toBeNull();
  });
});
