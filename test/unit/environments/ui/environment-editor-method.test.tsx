// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { environmentsItem } from '../../../../src/environments/environment';
import { EnvironmentMethodForm } from '../../../../src/environments/ui/environment-editor-method';
import { routesItem } from '../../../../src/redirect/routes';
import { useStored } from '../../../../src/ui/use-stored';
import { environmentOf, givenEnvironments } from '../../given';
import { routeTo } from '../../redirect/arbitraries';
import { click, control, enter, mount, pageText, submit, untilShown } from '../../rendered';

const ORDERS = environmentOf({ entryUrl: null });
const ENTRY_URL = { template: 'https://alb.example.com/enter?env={environment}', role: 'User' };

function Form() {
  const environment = useStored(environmentsItem)?.[0];
  return environment === undefined ? null : <EnvironmentMethodForm environment={environment} profiles={[]} />;
}

async function show(environment = ORDERS): Promise<void> {
  await givenEnvironments(environment);
  mount(<Form />);
  await untilShown('Entry URL');
}

/** The field, which has the same name as the method. */
function templateField(): HTMLInputElement {
  const field = document.querySelector<HTMLInputElement>('.route-entry input');
  if (field === null) throw new Error('There is no field for the entry URL.');
  return field;
}

describe('the sign-in method entry URL', () => {
  it('is stored only together with a valid entry URL', async () => {
    await show();
    click(control('Entry URL'));
    submit();
    enter(templateField(), 'http://alb.example.com/enter');
    submit();
    expect(await environmentsItem.read()).toEqual([ORDERS]);
    enter(templateField(), ENTRY_URL.template);
    submit();
    await vi.waitFor(async () =>
      expect(await environmentsItem.read()).toEqual([
        { ...ORDERS, signInMethod: 'entry-url', entryUrl: ENTRY_URL },
      ]),
    );
    expect(control('Entry URL').checked).toBe(true);
  });

  it('is left for another, and taken up again with the entry URL that it had', async () => {
    await show(environmentOf({ signInMethod: 'entry-url', entryUrl: ENTRY_URL }));
    click(control('AWS console'));
    await vi.waitFor(async () =>
      expect(await environmentsItem.read()).toMatchObject([{ signInMethod: 'console' }]),
    );
    await vi.waitFor(() => expect(document.querySelector('.route-entry')).toBeNull());
    click(control('Entry URL'));
    await vi.waitFor(async () =>
      expect(await environmentsItem.read()).toMatchObject([
        { signInMethod: 'entry-url', entryUrl: ENTRY_URL },
      ]),
    );
    await vi.waitFor(() => expect(templateField().value).toBe(ENTRY_URL.template));
  });

  it('is not left while only it tells two environments behind one load balancer apart', async () => {
    const orders = environmentOf({ signInMethod: 'entry-url', entryUrl: ENTRY_URL });
    const bills = environmentOf({ name: 'bills', host: 'bills-vpce.c1.airflow.eu-west-1.on.aws' });
    await routesItem.update(() => ({
      [orders.id]: routeTo('alb.example.com'),
      [bills.id]: routeTo('alb.example.com', { ruleId: 2 }),
    }));
    await givenEnvironments(orders, bills);
    mount(<Form />);
    await untilShown('Entry URL');
    for (const _ of ['once', 'and once more']) {
      click(control('AWS console'));
      await untilShown('Another environment shares the load balancer');
      expect(pageText()).toContain('Environment namebills');
      expect(control('Entry URL').checked).toBe(true);
      expect(templateField().value).toBe(ENTRY_URL.template);
    }
    expect(await environmentsItem.read()).toEqual([orders, bills]);

    await routesItem.update(({ [bills.id]: _, ...others }) => others);
    click(control('AWS console'));
    await vi.waitFor(() => expect(control('AWS console').checked).toBe(true));
    await vi.waitFor(() => expect(pageText()).not.toContain('Another environment shares the load balancer'));
  });
});
