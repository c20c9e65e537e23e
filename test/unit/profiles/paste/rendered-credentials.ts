import * as fc from 'fast-check';
import type { PastedForm } from '../../../../src/profiles/paste/pasted-credentials';

export interface TemporaryCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  /** ms since the epoch, whole seconds. */
  expiresAt: number;
}

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const KEY_CHARACTERS = [...CAPITALS, ...'234567'];
const BASE64 = [...CAPITALS, ...CAPITALS.toLowerCase(), ...'0123456789+/'];

function textOf(characters: string[], minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...characters), { minLength, maxLength }).map((list) => list.join(''));
}

/** Credentials as `sts:AssumeRole` gives them. */
export const temporaryCredentials: fc.Arbitrary<TemporaryCredentials> = fc.record({
  accessKeyId: textOf(KEY_CHARACTERS, 16, 16).map((tail) => `ASIA${tail}`),
  secretAccessKey: textOf(BASE64, 40, 40),
  sessionToken: fc
    .tuple(textOf(BASE64, 200, 600), fc.constantFrom('', '=', '=='))
    .map(([body, padding]) => `IQoJb3JpZ2luX2Vj${body}${padding}`),
  expiresAt: fc.integer({ min: 1_600_000_000, max: 4_000_000_000 }).map((seconds) => seconds * 1000),
});

type Render = (credentials: TemporaryCredentials) => string[];

function variables({ accessKeyId, secretAccessKey, sessionToken, expiresAt }: TemporaryCredentials) {
  return [
    ['AWS_ACCESS_KEY_ID', accessKeyId],
    ['AWS_SECRET_ACCESS_KEY', secretAccessKey],
    ['AWS_SESSION_TOKEN', sessionToken],
    ['AWS_CREDENTIAL_EXPIRATION', new Date(expiresAt).toISOString()],
  ] as const;
}

function jsonLines(value: unknown): string[] {
  return JSON.stringify(value, null, 4).split('\n');
}

function upperCaseKeys({ accessKeyId, secretAccessKey, sessionToken, expiresAt }: TemporaryCredentials) {
  const Expiration = new Date(expiresAt).toISOString();
  return {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration,
  };
}

/** The lines of the output that brings credentials in each form. */
export const RENDERS: Record<PastedForm, Render> = {
  'process-json': (credentials) => jsonLines({ Version: 1, ...upperCaseKeys(credentials) }),
  'assume-role-json': (credentials) =>
    jsonLines({
      Credentials: upperCaseKeys(credentials),
      AssumedRoleUser: {
        AssumedRoleId: 'AROA123EXAMPLE123EXAMPLE:session',
        Arn: 'arn:aws:sts::123456789012:assumed-role/role/session',
      },
      PackedPolicySize: 6,
    }),
  'sso-role-json': ({ expiresAt, ...keys }) =>
    jsonLines({ roleCredentials: { ...keys, expiration: expiresAt } }),
  'container-json': (credentials) => {
    const { SessionToken, ...others } = upperCaseKeys(credentials);
    return jsonLines({ RoleArn: 'arn:aws:iam::123456789012:role/task', ...others, Token: SessionToken });
  },
  env: (credentials) => variables(credentials).map(([name, value]) => `export ${name}=${value}`),
  'env-no-export': (credentials) => variables(credentials).map(([name, value]) => `${name}=${value}`),
  powershell: (credentials) => variables(credentials).map(([name, value]) => `$Env:${name}="${value}"`),
  'windows-cmd': (credentials) => variables(credentials).map(([name, value]) => `set ${name}=${value}`),
  fish: (credentials) => variables(credentials).map(([name, value]) => `set -gx ${name} "${value}"`),
  ini: (credentials) => [
    '[123456789012_AdministratorAccess]',
    ...variables(credentials).map(([name, value]) => `${name.toLowerCase()} = ${value}`),
  ],
};

export const FORMS = Object.keys(RENDERS) as PastedForm[];
