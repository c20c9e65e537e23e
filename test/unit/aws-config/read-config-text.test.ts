import { expect, it } from 'vitest';
import { readConfigText } from '../../../src/aws-config/read-config-text';

function valuesOf(text: string): Record<string, Record<string, string>> {
  const { sections } = readConfigText(text);
  return Object.fromEntries(
    sections.map(({ header, settings }) => [
      header,
      Object.fromEntries([...settings].map(([name, { value }]) => [name, value])),
    ]),
  );
}

it.each([
  ['line feeds', '\n'],
  ['carriage returns and line feeds', '\r\n'],
  ['carriage returns', '\r'],
])('reads headers, settings and comments with %s', (_title, end) => {
  const text = ['# mine', '[default]', 'region=eu-west-1', '', '; other', '[profile a]', 'OUTPUT : json'];
  expect(valuesOf(text.join(end))).toEqual({
    default: { region: 'eu-west-1' },
    'profile a': { output: 'json' },
  });
});

it('tells the line of each setting', () => {
  const [section] = readConfigText('\n# one\n[default]\n\nregion = eu-west-1').sections;
  expect(section?.line).toBe(3);
  expect(section?.settings.get('region')?.line).toBe(5);
});

it('keeps nested settings apart from those of the profile', () => {
  const [section] = readConfigText(
    '[default]\ns3 =\n  region = us-west-2\n  max_queue = 9\nregion = eu-west-1',
  ).sections;
  expect(section?.settings.get('region')?.value).toBe('eu-west-1');
  expect(section?.settings.get('s3')?.nested).toEqual(
    new Map([
      ['region', 'us-west-2'],
      ['max_queue', '9'],
    ]),
  );
});

it('reads an indented setting beneath a value as a setting', () => {
  expect(valuesOf('[default]\nregion = eu-west-1\n  output = json')).toEqual({
    default: { region: 'eu-west-1', output: 'json' },
  });
});

it('leaves comments behind values and headers out', () => {
  expect(valuesOf('[profile a] # team [x]\nregion = eu-west-1 # home\noutput = a#b')).toEqual({
    'profile a': { region: 'eu-west-1', output: 'a#b' },
  });
});

it('keeps what stands behind the first equals sign', () => {
  expect(valuesOf('[a]\nx = b=c:d')).toEqual({ a: { x: 'b=c:d' } });
});

it('tells each line that it leaves out, and reads on', () => {
  const { sections, faults } = readConfigText('region = x\n[default\n[]\n[a]\nwhat is this\nregion = y\n= z');
  expect(faults).toEqual([
    { line: 1, reason: 'setting-outside' },
    { line: 2, reason: 'header-malformed' },
    { line: 3, reason: 'header-malformed' },
    { line: 5, reason: 'line-unreadable' },
    { line: 7, reason: 'line-unreadable' },
  ]);
  expect(sections.map(({ header, settings }) => [header, [...settings.keys()]])).toEqual([['a', ['region']]]);
});

it('lets the later value of a name count', () => {
  expect(valuesOf('[a]\nregion = x\nregion = y')).toEqual({ a: { region: 'y' } });
});
