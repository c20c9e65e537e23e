// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { environmentsItem } from '../../../../src/environments/environment';
import { EntryUrlFields } from '../../../../src/redirect/ui/entry-url-fields';
import { givenEnvironments } from '../../given';
import { control, descriptionOf, enter, mount, pageText, submit, untilShown } from '../../rendered';
import { routeTo } from '../arbitraries';
import { BILLS, givenRoute, ORDERS } from './given-route';

const TEMPLATE = 'https://alb.example.com/aws_mwaa/aws-console-sso?mwaa_env={environment}&rbac_role={role}';

beforeEach(async () => {
  await givenEnvironments(ORDERS, BILLS);
});

describe('EntryUrlFields', () => {
  it('shows the URL that it will open, for the role that is picked', () => {
    mount(<EntryUrlFields environment={ORDERS} />);
    enter(control('Entry URL'), TEMPLATE);
    expect(pageText()).toContain('?mwaa_env=orders&rbac_role=User');
    enter(control<HTMLSelectElement>('Airflow role'), 'Viewer');
    expect(pageText()).toContain('?mwaa_env=orders&rbac_role=Viewer');
    expect(document.querySelector('a')?.href).toBe('https://alb.example.com/logout');
    expect(pageText()).toContain('Not every set-up has this page.');
    for (const status of ['400', '403', '500']) expect(pageText()).toContain(status);
  });

  it('has no role to pick where the URL asks for none, and warns where it names no environment', () => {
    mount(<EntryUrlFields environment={ORDERS} />);
    enter(control('Entry URL'), 'https://alb.example.com/enter');
    expect(document.querySelector('select')).toBeNull();
    expect(pageText()).toContain('This URL does not name the environment.');
    enter(control('Entry URL'), 'https://alb.example.com/enter/orders');
    expect(pageText()).not.toContain('This URL does not name the environment.');
  });

  it('stores template, role and method together, for this environment alone', async () => {
    const onSaved = vi.fn();
    mount(<EntryUrlFields environment={ORDERS} onSaved={onSaved} />);
    enter(control('Entry URL'), TEMPLATE);
    enter(control<HTMLSelectElement>('Airflow role'), 'Op');
    submit();
    await untilShown('now opens by its entry URL');
    expect(onSaved).toHaveBeenCalledOnce();
    const entryUrl = { template: TEMPLATE, role: 'Op' };
    expect(await environmentsItem.read()).toEqual([
      { ...ORDERS, signInMethod: 'entry-url', entryUrl },
      BILLS,
    ]);
  });

  it('refuses a sign-in URL at the field, and stores nothing', async () => {
    mount(<EntryUrlFields environment={ORDERS} />);
    const signInUrl = 'https://alb.example.com/aws_mwaa/aws-console-sso?login=true#token';
    enter(control('Entry URL'), signInUrl);
    expect(descriptionOf('Entry URL')).toContain('This is a sign-in URL');
    submit();
    expect(control('Entry URL').value).toBe(signInUrl);
    expect(await environmentsItem.read()).toEqual([ORDERS, BILLS]);
  });

  it('calls unfinished text wrong only when it is to be stored', () => {
    mount(<EntryUrlFields environment={ORDERS} />);
    enter(control('Entry URL'), 'htt');
    expect(control('Entry URL').getAttribute('aria-invalid')).toBeNull();
    submit();
    expect(descriptionOf('Entry URL')).toContain('This is not a complete URL.');
  });

  it('stores no URL by which two environments would share a target, and keeps what was typed', async () => {
    const entryUrl = { template: TEMPLATE, role: 'User' };
    const orders = { ...ORDERS, signInMethod: 'entry-url', entryUrl } as const;
    await givenEnvironments(orders, BILLS);
    await givenRoute(ORDERS.id);
    await givenRoute(BILLS.id, routeTo('alb.example.com', { ruleId: 2 }));
    mount(<EntryUrlFields environment={orders} />);
    enter(control('Entry URL'), 'https://alb.example.com/enter');
    submit();
    await untilShown('Another environment shares the load balancer');
    expect(control('Entry URL').value).toBe('https://alb.example.com/enter');
    expect(await environmentsItem.read()).toEqual([orders, BILLS]);
    enter(control('Entry URL'), 'https://alb.example.com/enter/orders');
    expect(pageText()).not.toContain('Another environment shares the load balancer');
  });
});
