import { expect, it } from 'vitest';
import { consoleHint } from '../../../src/hints/console-hint';
import { environmentOf, REGION } from '../given';

const PAGE = { region: REGION, name: 'orders' };
const ABOUT = { tabId: 7, host: `${REGION}.console.aws.amazon.com`, now: 1_000 };
const say = (key: string): string => key;

function policyIn(hint: ReturnType<typeof consoleHint>): string {
  const found = hint.remedies.find(({ label }) => label.key === 'hint_remedy_copy_policy');
  return found?.does === 'copy' ? found.text : '';
}

it('names the account of the environment of the list', () => {
  const environment = environmentOf();
  const hint = consoleHint(PAGE, ABOUT, [environment, environmentOf({ name: 'other' })], say);
  expect(hint.environmentId).toBe(environment.id);
  expect(policyIn(hint)).toContain(`airflow:${REGION}:${environment.account}:role/orders/`);
});

it('names no account where none, or more than one, is known', () => {
  const two = [environmentOf(), environmentOf({ account: '999999999999' })];
  for (const environments of [[], two]) {
    const hint = consoleHint(PAGE, ABOUT, environments, say);
    expect(hint.environmentId).toBeNull();
    expect(policyIn(hint)).toContain(`airflow:${REGION}:ACCOUNT:role/orders/`);
  }
});

it('does not claim that the console said so, and offers nothing that needs a tab of Airflow', () => {
  const hint = consoleHint(PAGE, ABOUT, [], say);
  expect(hint.title.key).toBe('hint_console_oops');
  expect(hint.grade).toBe('I');
  expect(hint.remedies.filter(({ does }) => does === 'act')).toEqual([]);
});
