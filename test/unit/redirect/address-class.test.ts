import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AddressClass, classifyAddress } from '../../../src/redirect/address-class';
import { anyText } from '../airflow/arbitraries';

it.each<[string, AddressClass]>([
  ['9.255.255.255', 'public'],
  ['10.0.0.0', 'private'],
  ['10.255.255.255', 'private'],
  ['11.0.0.0', 'public'],
  ['100.63.255.255', 'public'],
  ['100.64.0.0', 'cgnat'],
  ['100.127.255.255', 'cgnat'],
  ['100.128.0.0', 'public'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['169.253.255.255', 'public'],
  ['169.254.169.254', 'link-local'],
  ['172.15.255.255', 'public'],
  ['172.16.0.0', 'private'],
  ['172.31.255.255', 'private'],
  ['172.32.0.0', 'public'],
  ['192.167.255.255', 'public'],
  ['192.168.0.1', 'private'],
  ['192.169.0.0', 'public'],
  ['198.18.0.1', 'unknown'],
  ['203.0.113.9', 'unknown'],
  ['0.0.0.0', 'unknown'],
  ['224.0.0.1', 'unknown'],
  ['255.255.255.255', 'unknown'],
  ['52.94.236.248', 'public'],
  ['223.255.255.255', 'public'],
  ['::1', 'loopback'],
  ['[::1]', 'loopback'],
  ['0:0:0:0:0:0:0:1', 'loopback'],
  ['::', 'unknown'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local'],
  ['febf::1', 'link-local'],
  ['fec0::1', 'unknown'],
  ['fc00::1', 'unique-local'],
  ['FD12:3456::1', 'unique-local'],
  ['2600:1f18::1', 'public'],
  ['2a05:d018:0:1:2:3:4:5', 'public'],
  ['3fff:ffff::', 'public'],
  ['2001:db8::1', 'unknown'],
  ['ff02::1', 'unknown'],
  ['4000::1', 'unknown'],
  ['::ffff:10.0.0.1', 'private'],
  ['::ffff:a00:1', 'private'],
  ['[::ffff:52.94.236.248]', 'public'],
  ['::ffff:127.0.0.1', 'loopback'],
  ['64:ff9b::10.0.0.1', 'private'],
  ['64:ff9b::52.94.236.248', 'public'],
  ['', 'unknown'],
  ['10.0.0', 'unknown'],
  ['10.0.0.256', 'unknown'],
  ['10.0.0.1.1', 'unknown'],
  ['0x7f.0.0.1', 'unknown'],
  [':::', 'unknown'],
  ['::1]/[', 'unknown'],
  ['airflow.example.com', 'unknown'],
])('%s is %s', (ip, expected) => {
  expect(classifyAddress(ip)).toBe(expected);
});

it('says the same of an IPv4 address and of its mapped form', () => {
  fc.assert(
    fc.property(fc.ipV4(), (ip) => {
      expect(classifyAddress(`::ffff:${ip}`)).toBe(classifyAddress(ip));
    }),
  );
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.ipV6()), (text) => {
      expect(classifyAddress(text)).toMatch(/^[a-z-]+$/);
    }),
  );
});
