// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BastionKit } from '../../../../src/redirect/ui/bastion-kit';
import { privateHosts } from '../../../../src/redirect/ui/private-hosts';
import { environmentOf, HOST } from '../../given';
import { button, click, mount, pageText } from '../../rendered';
import { routeTo } from '../arbitraries';
import { BILLS, ORDERS } from './given-route';

const SHOP = environmentOf({ name: 'shop', host: 'shop.example.com' });
const BY_CONSOLE = environmentOf({ name: 'console', accessMode: null, host: 'console.example.com' });
const HOSTS = [HOST, BILLS.host ?? ''];

describe('BastionKit', () => {
  it('gives the commands for this very host', () => {
    mount(<BastionKit host={HOST} region="eu-west-1" hosts={HOSTS} />);
    expect(pageText()).toContain('ssh -i KEY.pem -N -D 8157');
    expect(pageText()).toContain(`--host-resolver-rules="MAP ${HOST}:443 127.0.0.1:8443"`);
    expect(pageText()).toContain('aws ssm start-session --region eu-west-1');
  });

  it('lists what to check on the VPN', () => {
    mount(<BastionKit host={HOST} region="eu-west-1" hosts={HOSTS} />);
    click(button('Client VPN'));
    expect(document.querySelectorAll('ol li')).toHaveLength(6);
  });
});

describe('the files', () => {
  const saved: { name: string; blob: Blob }[] = [];

  beforeEach(() => {
    saved.length = 0;
    const blobs = new Map<string, Blob>();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.set(`blob:${blobs.size}`, blob as Blob);
      return `blob:${blobs.size - 1}`;
    });
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const blob = blobs.get(this.href);
      if (blob !== undefined) saved.push({ name: this.download, blob });
    });
    mount(<BastionKit host={HOST} region="eu-west-1" hosts={HOSTS} />);
    click(button('Proxy files'));
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('say what importing them replaces, and why Airlock does not do it by itself', () => {
    expect(pageText()).toContain('Importing it replaces the proxies you have in FoxyProxy');
    expect(pageText()).toContain('Restoring it replaces all options you have in ZeroOmega');
    expect(pageText()).toContain('pick the profile “Amazon MWAA”');
    expect(pageText()).toContain('the permission for it covers all your data on all websites');
  });

  it.each(['airflow.pac', 'airflow-foxyproxy.json', 'airflow-zeroomega.bak'])(
    '%s covers the hosts, and no other',
    async (name) => {
      click(button(`Download ${name}`));
      expect(saved.map((file) => file.name)).toEqual([name]);
      const text = (await saved[0]?.blob.text())?.replaceAll('\\', '') ?? '';
      const named = text.match(/[0-9a-f-]{36}[a-z0-9.-]*\.on\.aws|[a-z]+\.example\.com/g) ?? [];
      expect([...new Set(named)].sort()).toEqual(HOSTS);
    },
  );
});

describe('privateHosts', () => {
  it('are those of private web servers, those with a route, and the own one', () => {
    const environments = [SHOP, ORDERS, BY_CONSOLE, BILLS];
    expect(privateHosts(environments, {}, HOST)).toEqual(HOSTS);
    expect(privateHosts([SHOP, BY_CONSOLE], {}, HOST)).toEqual([HOST]);
    const routes = {
      [BY_CONSOLE.id]: routeTo('alb.example.com'),
      [SHOP.id]: routeTo(null, { mode: 'direct' }),
    };
    expect(privateHosts(environments, routes, HOST)).toEqual([...HOSTS, 'console.example.com']);
  });
});
