import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classifyWebServerHost, readWebServerHost } from '../../../src/airflow/web-server-host';
import { anyAwsHost, anyText } from './arbitraries';

it('reads a host that the browser would reach by the same name, or nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const host = readWebServerHost(text);
      if (host === null) return;
      expect(new URL(`https://${host}/`).host).toBe(host);
      expect(readWebServerHost(host)).toBe(host);
    }),
    { numRuns: 1000 },
  );
});

it('never reads another host than the browser does from an https URL', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ validSchemes: ['https'], withFragments: true, withQueryParameters: true }),
      (url) => {
        const host = readWebServerHost(url);
        if (host !== null) expect(new URL(url).hostname).toBe(host);
      },
    ),
  );
});

it('classifies every host of AWS by all that its name tells', () => {
  fc.assert(
    fc.property(anyAwsHost, fc.boolean(), ({ host, expected }, isDressed) => {
      const read = readWebServerHost(isDressed ? `https://${host.toUpperCase()}./home` : host);
      expect(read).toBe(host);
      expect(classifyWebServerHost(host)).toEqual(expected);
    }),
  );
});

it('is not fooled by a name of AWS with anything after it', () => {
  fc.assert(
    fc.property(anyAwsHost, fc.domain(), ({ host }, domain) => {
      expect(classifyWebServerHost(`${host}.${domain}`).family).toBe('custom');
    }),
  );
});

it('classifies any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { family, region, partition } = classifyWebServerHost(text);
      expect(family === 'custom').toBe(region === null);
      expect(partition === null).toBe(region === null);
    }),
  );
});
