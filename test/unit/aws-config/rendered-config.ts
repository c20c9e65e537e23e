import * as fc from 'fast-check';

/** A file of profiles, and what it means. */
export interface RenderedConfig {
  readonly text: string;
  readonly profiles: Readonly<Record<string, Readonly<Record<string, string | Record<string, string>>>>>;
}

const NAMES = [
  'default',
  'a',
  'prod-eu',
  'team.data',
  '111122223333_Admin',
  'my data',
  "o'neil",
  'x=y',
  'ünï',
];
const SETTINGS = [
  'region',
  'output',
  'role_arn',
  'source_profile',
  'sso_start_url',
  'mfa_serial',
  'cli_pager',
];
const VALUES = [
  'eu-west-1',
  'https://example.awsapps.com/start#/',
  'arn:aws:iam::111122223333:role/team/Data',
  'a=b:c',
  'two words',
  '"quoted"',
  '%(x)s',
  '$HOME/x',
  '[not a header]',
];

const nested = fc.dictionary(
  fc.constantFrom('region', 'max_queue_size', 'addressing_style'),
  fc.constantFrom('us-west-2', '9', 'path'),
  { minKeys: 1 },
);
const settings = fc.record(
  {
    plain: fc.dictionary(fc.constantFrom(...SETTINGS), fc.constantFrom(...VALUES), { noNullPrototype: true }),
    nested: fc.option(nested),
  },
  { noNullPrototype: true },
);
const look = fc.record({
  divider: fc.constantFrom('=', ' = ', '= ', ' =', ': '),
  end: fc.constantFrom('\n', '\r\n'),
  comment: fc.constantFrom('', '# comment', '; comment = no', '   # indented'),
  isUpper: fc.boolean(),
  isQuotedAlways: fc.boolean(),
});

/** `config` files as people and tools write them, all of which the AWS CLI reads too. */
export const renderedConfig: fc.Arbitrary<RenderedConfig> = fc
  .record({
    names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }),
    bodies: fc.array(settings, { minLength: NAMES.length, maxLength: NAMES.length }),
    look,
  })
  .map(({ names, bodies, look: { divider, end, comment, isUpper, isQuotedAlways } }) => {
    const profiles: Record<string, Record<string, string | Record<string, string>>> = {};
    const lines = names.flatMap((name, index) => {
      const body = bodies[index];
      profiles[name] = { ...body?.plain, ...(body?.nested && { s3: { ...body.nested } }) };
      return [
        header(name, isQuotedAlways),
        comment,
        ...Object.entries(body?.plain ?? {}).map(
          ([key, value]) => `${isUpper ? key.toUpperCase() : key}${divider}${value}`,
        ),
        ...(body?.nested
          ? ['s3 =', ...Object.entries(body.nested).map(([key, value]) => `  ${key} = ${value}`)]
          : []),
        '',
      ];
    });
    return { text: lines.join(end), profiles };
  });

function header(name: string, isQuotedAlways: boolean): string {
  if (name === 'default') return '[default]';
  return isQuotedAlways || /[\s']/.test(name) ? `[profile "${name}"]` : `[profile ${name}]`;
}
