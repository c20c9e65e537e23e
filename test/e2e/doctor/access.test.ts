import { expect, it } from 'vitest';
import { click, sees, sentence } from '../flows/on-page';
import { startConnected } from '../opening/connected-session';
import { openDoctor, outcomes, outcomesOn } from './on-doctor-page';

it('asks for all the access that is missing at once, and goes on by itself once it is there', async () => {
  const session = await startConnected({ hosts: [] });
  await session.airlock.acceptHostPrompts();
  const page = await openDoctor(session, 'sales-prod');
  expect(await outcomesOn(page)).toEqual(
    outcomes('bad', 'skipped', 'skipped', 'skipped', 'skipped', 'good', 'skipped'),
  );
  expect(session.simulator.requests).toEqual([]);
  await click(page, 'button', sentence('hosts_grant'));
  await sees(page, sentence('doctor_all_good'), 30_000);
  expect(session.airlock.errors).toEqual([]);
  await session.close();
});
