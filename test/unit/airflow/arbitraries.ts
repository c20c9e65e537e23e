import fc from 'fast-check';
import { REGIONS } from '../../../src/airflow/region';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const BASE64URL = [...LETTERS, ...'0123456789-_'];

function textOf(characters: readonly string[], minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });
}

export const anyRegion = fc.constantFrom(...REGIONS);
export const anyAccount = textOf([...'0123456789'], 12, 12);
export const anyName = fc
  .tuple(textOf(LETTERS, 1, 1), textOf(BASE64URL, 0, 79))
  .map(([first, rest]) => first + rest);

/** A JWT by its looks: three base64url parts, the first two beginning as an encoded JSON object does. */
export const anyJwt = fc
  .tuple(textOf(BASE64URL, 20, 60), textOf(BASE64URL, 20, 200), textOf(BASE64URL, 43, 342))
  .map(([header, payload, signature]) => `eyJ${header}.eyJ${payload}.${signature}`);

export const anyAccessKeyId = fc
  .tuple(fc.constantFrom('AKIA', 'ASIA'), textOf([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'], 16, 16))
  .map(([prefix, rest]) => prefix + rest);

export const anySecretAccessKey = textOf([...LETTERS, ...'0123456789+/'], 40, 40).filter(
  (key) => /[a-z]/.test(key) && /[A-Z]/.test(key) && /[0-9+/]/.test(key),
);

export const anySessionToken = textOf([...LETTERS, ...'0123456789+/'], 120, 700).map(
  (rest) => `IQoJb3JpZ2luX2Vj${rest}==`,
);

/** Any web server host of AWS, with the class it must get. */
export const anyAwsHost = fc
  .record({
    region: anyRegion,
    family: fc.constantFrom('classic' as const, 'dual-stack' as const),
    id: fc.uuid(),
    cell: fc.integer({ min: 1, max: 99 }),
    isPrivateEndpoint: fc.boolean(),
  })
  .map(({ region: { code, partition }, family, id, cell, isPrivateEndpoint }) => {
    const china = partition === 'aws-cn';
    const suffix =
      family === 'classic'
        ? `${code}.airflow.amazonaws.com${china ? '.cn' : ''}`
        : `airflow.${code}.on.${china ? 'amazonwebservices.com.cn' : 'aws'}`;
    const host = `${id}${isPrivateEndpoint ? '-vpce' : ''}.c${cell}.${suffix}`;
    return { host, expected: { family, region: code, partition, isPrivateEndpoint } };
  });

/** Text of every kind: code points, URLs, and pieces that URLs are made of, in a jumble. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'https://',
          'http:',
          '//',
          '/',
          '\\',
          '?',
          '#',
          '&',
          '=',
          ':',
          '@',
          '.',
          ' ',
          '%',
          '%2F',
          '\u0000',
        ],
        ...[
          'login',
          'next=',
          'token=',
          'sessionToken":"',
          'Cookie: ',
          'authorization',
          'arn:aws:iam::1:role/x',
        ],
        ...['aws-console-sso', 'mwaa/home', 'environments/', 'region=eu-west-1', 'console.aws.amazon.com'],
        ...[
          'x.airflow.eu-west-1.on.aws',
          'vpce-1.vpce-svc-1.eu-west-1.vpce.amazonaws.com',
          'eyJ',
          '"',
          "'",
          '\n',
        ],
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
);
