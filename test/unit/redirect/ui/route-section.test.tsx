// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RouteSection } from '../../../../src/redirect/ui/route-section';
import { fakePermissions, grantHostAccess, refuseHostAccess } from '../../fake-permissions';
import { environmentOf, givenEnvironments, HOST } from '../../given';
import {
  button,
  click,
  control,
  descriptionOf,
  enter,
  mount,
  pageText,
  submit,
  untilShown,
} from '../../rendered';
import { routeTo } from '../arbitraries';
import { BILLS, givenFinding, givenRoute, ORDERS, storedRoute } from './given-route';

const PATTERNS = [`https://${HOST}/*`, 'https://alb.example.com/*'];
const form = (): HTMLFormElement | null => document.querySelector('.route-editor');

async function show(environment = ORDERS): Promise<void> {
  mount(<RouteSection environment={environment} />);
  await untilShown('Way to the web server');
}

/** Chooses a redirect to this target. */
function redirectTo(text: string): void {
  click(control('Redirect to a load balancer'));
  enter(control('Load balancer'), text);
}

beforeEach(async () => {
  await givenEnvironments(ORDERS, BILLS);
});

describe('while typing', () => {
  it('shows what will happen to a link, and what was made of the text', async () => {
    await show();
    redirectTo('https://Airflow.Example.com:8443/home');
    expect(pageText()).toContain(`A link tohttps://${HOST}/dags/example/grid?tab=graph`);
    expect(pageText()).toContain('openshttps://airflow.example.com:8443/dags/example/grid?tab=graph');
    expect(pageText()).toContain('Written in lower case');
    expect(pageText()).toContain('The path was left out');
    expect(await storedRoute(ORDERS.id)).toBeUndefined();
  });

  it('says under which condition an automatic route redirects', async () => {
    await show();
    click(control('Automatic'));
    enter(control('Load balancer'), 'alb.example.com');
    expect(pageText()).toContain('Only while the private endpoint does not answer.');
  });

  it('refuses at the field what is wrong, and only what is not merely unfinished', async () => {
    await show();
    redirectTo('airflow');
    expect(control('Load balancer').getAttribute('aria-invalid')).toBeNull();
    enter(control('Load balancer'), 'http://airflow.example.com');
    expect(descriptionOf('Load balancer')).toContain('Only https is redirected');
    enter(control('Load balancer'), '10.0.0.1');
    expect(descriptionOf('Load balancer')).toContain('Enter a DNS name instead of an IP address');
    enter(control('Load balancer'), HOST);
    expect(descriptionOf('Load balancer')).toContain('in a circle');
  });

  it('calls unfinished text wrong once the field is left', async () => {
    await show();
    redirectTo('airflow');
    control('Load balancer').dispatchEvent(new Event('blur'));
    await vi.waitFor(() => expect(descriptionOf('Load balancer')).toContain('Enter the full name'));
  });

  it('refuses the host and port of another environment by its name, and warns of another port', async () => {
    await givenRoute(BILLS.id);
    await show();
    redirectTo('alb.example.com');
    expect(descriptionOf('Load balancer')).toContain('bills is redirected to the same host and port');
    enter(control('Load balancer'), 'alb.example.com:8443');
    expect(descriptionOf('Load balancer')).not.toContain('bills');
    expect(pageText()).toContain(
      'bills is redirected to the same host on another port. Cookies ignore ports',
    );
  });

  it('explains the own name of a load balancer', async () => {
    await show();
    redirectTo('my-alb-1.eu-west-1.elb.amazonaws.com');
    expect(pageText()).toContain('with a certificate from AWS Certificate Manager');
  });

  it('says that without a web server host there is nothing to redirect', async () => {
    const unknown = environmentOf({ name: 'unknown', host: null, entryUrl: null });
    await givenEnvironments(unknown);
    await show(unknown);
    click(control('Automatic'));
    expect(pageText()).toContain('The web server host of this environment is not known yet');
  });
});

describe('host access', () => {
  it('asks for both hosts in one prompt, within the click', async () => {
    const request = vi.spyOn(fakePermissions, 'request');
    await show();
    redirectTo('alb.example.com');
    click(button('Give access to both hosts'));
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: PATTERNS });
    request.mockRestore();
    await vi.waitFor(() => expect(pageText()).not.toContain('no access yet'));
  });

  it('asks for the missing host alone', async () => {
    await grantHostAccess('https://alb.example.com/*');
    await show();
    redirectTo('alb.example.com');
    expect(button('Give access to this host')).toBeDefined();
  });
});

describe('saving', () => {
  it('stores mode and target exactly, without a proof', async () => {
    await show();
    redirectTo('https://Alb.Example.com:8443/');
    expect(pageText()).toContain('Not saved yet.');
    submit(form());
    await untilShown('Saved.');
    expect(await storedRoute(ORDERS.id)).toEqual({
      mode: 'redirect',
      target: { host: 'alb.example.com', port: 8443 },
      proof: { kind: 'none' },
      ruleId: 1,
      hasUntrustedCertificate: null,
      pausedUntil: null,
    });
  });

  it('stores nothing that is refused, keeps what was typed, and leads back to the field', async () => {
    await givenRoute(BILLS.id);
    await show();
    redirectTo('alb.example.com');
    submit(form());
    await vi.waitFor(() => expect(document.activeElement).toBe(control('Load balancer')));
    expect(control('Load balancer').value).toBe('alb.example.com');
    expect(await storedRoute(ORDERS.id)).toBeUndefined();
    enter(control('Load balancer'), '');
    submit(form());
    await vi.waitFor(() =>
      expect(descriptionOf('Load balancer')).toContain('Enter the host of the load balancer'),
    );
  });

  it('takes the proof from a changed target, and from no other change', async () => {
    await givenRoute(ORDERS.id, routeTo('alb.example.com', { hasUntrustedCertificate: true }));
    await show();
    click(control('Automatic'));
    submit(form());
    await vi.waitFor(async () =>
      expect(await storedRoute(ORDERS.id)).toMatchObject(
        routeTo('alb.example.com', { mode: 'automatic', hasUntrustedCertificate: true }),
      ),
    );
    enter(control('Load balancer'), 'alb.example.com:8443');
    submit(form());
    await vi.waitFor(async () =>
      expect(await storedRoute(ORDERS.id)).toMatchObject({
        target: { host: 'alb.example.com', port: 8443 },
        proof: { kind: 'none' },
        hasUntrustedCertificate: null,
      }),
    );
  });

  it('keeps the target of a route that becomes direct', async () => {
    await givenRoute(ORDERS.id);
    await show();
    click(control('Direct'));
    submit(form());
    await vi.waitFor(async () =>
      expect(await storedRoute(ORDERS.id)).toMatchObject(routeTo('alb.example.com', { mode: 'direct' })),
    );
  });
});

describe('testing', () => {
  it('saves the target first, and says what answered, from where, and what to do', async () => {
    await grantHostAccess(...PATTERNS);
    const requests = givenFinding({ kind: 'load-balancer', status: 503 }, '10.0.3.4');
    await show();
    redirectTo('alb.example.com');
    click(button('Save and test this route'));
    await untilShown('A load balancer answered with 503: its target group has no target.');
    expect(pageText()).toContain('private address (10.0.3.4)');
    expect(pageText()).toContain('Register both private IP addresses');
    expect(requests).toEqual([{ environmentId: ORDERS.id, target: { host: 'alb.example.com', port: null } }]);
    expect(await storedRoute(ORDERS.id)).toMatchObject({
      mode: 'redirect',
      target: { host: 'alb.example.com' },
    });
  });

  it('tests a target that cannot be saved, without saving it', async () => {
    await grantHostAccess(...PATTERNS);
    await givenRoute(BILLS.id);
    const requests = givenFinding({ kind: 'airflow', major: 3 });
    await show();
    redirectTo('alb.example.com');
    click(button('Test this route'));
    await untilShown('Airflow 3 answered.');
    expect(requests).toHaveLength(1);
    expect(await storedRoute(ORDERS.id)).toBeUndefined();
  });

  it('asks for access first, within the click, and asks nothing of the worker without it', async () => {
    const requests = givenFinding({ kind: 'airflow', major: 2 });
    const request = vi.spyOn(fakePermissions, 'request');
    refuseHostAccess();
    await show();
    redirectTo('alb.example.com');
    click(button('Save and test this route'));
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: PATTERNS });
    request.mockRestore();
    await untilShown('Your browser did not give access.');
    expect(requests).toEqual([]);
    expect(await storedRoute(ORDERS.id)).toBeUndefined();
  });

  it('takes a finding away as soon as another target is typed', async () => {
    await grantHostAccess(...PATTERNS);
    givenFinding({ kind: 'refused', error: 'net::ERR_CONNECTION_REFUSED' });
    await givenRoute(ORDERS.id);
    await show();
    click(button('Test this route'));
    await untilShown('nothing listens on this port');
    enter(control('Load balancer'), 'other.example.com');
    expect(pageText()).not.toContain('nothing listens on this port');
  });

  it('says how a certificate that is not trusted can be accepted', async () => {
    await grantHostAccess(...PATTERNS);
    givenFinding({ kind: 'certificate', error: 'net::ERR_CERT_AUTHORITY_INVALID' });
    await givenRoute(ORDERS.id, routeTo('alb.example.com', { proof: { kind: 'none' } }));
    await show();
    click(button('Test this route'));
    await untilShown('(net::ERR_CERT_AUTHORITY_INVALID)');
    expect(pageText()).toContain('without a token, so that Chrome can ask you about the certificate');
  });

  it('shows why the worker could not test', async () => {
    await grantHostAccess(...PATTERNS);
    await givenRoute(ORDERS.id);
    await show();
    click(button('Test this route'));
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')).not.toBeNull());
  });

  it('offers the entry URL where an identity provider answers', async () => {
    await grantHostAccess(...PATTERNS);
    givenFinding({ kind: 'identity-provider', host: 'login.example.com' });
    await givenRoute(ORDERS.id);
    await show();
    click(button('Test this route'));
    await untilShown('sends visitors to login.example.com');
    click(button('Use an entry URL'));
    expect(control('Entry URL')).toBeDefined();
  });
});

describe('confirming a host', () => {
  const unproven = routeTo('alb.example.com', { proof: { kind: 'none' } });

  it('takes its name, and nothing else', async () => {
    await givenRoute(ORDERS.id, unproven);
    await show();
    const confirmation = document.querySelector<HTMLFormElement>('.route-confirm');
    enter(control('Type alb.example.com'), 'example.com');
    submit(confirmation);
    expect(descriptionOf('Type alb.example.com')).toContain('This is not the name of the host.');
    expect(await storedRoute(ORDERS.id)).toMatchObject(unproven);
    enter(control('Type alb.example.com'), ' ALB.example.com ');
    submit(confirmation);
    await untilShown('You confirmed this host');
    expect(await storedRoute(ORDERS.id)).toMatchObject({
      proof: { kind: 'confirmed', at: expect.any(Number) },
    });
  });

  it('is not offered for a target that is proven, or not saved', async () => {
    await givenRoute(ORDERS.id);
    await show();
    expect(pageText()).toContain('Tested: Airflow answered');
    expect(pageText()).not.toContain('I know this host');
    enter(control('Load balancer'), 'other.example.com');
    expect(pageText()).not.toContain('I know this host');
    expect(pageText()).not.toContain('Tested: Airflow answered');
  });
});
