import { describe, expect, it } from 'vitest';
import type { PasteRefusal } from '../../../../src/profiles/paste/paste-refusals';
import {
  maskKeyId,
  type PastedCredentials,
  readPastedCredentials,
} from '../../../../src/profiles/paste/read-pasted-credentials';

// The example keys of AWS's documentation.
const ID = 'ASIAIOSFODNN7EXAMPLE';
const STATIC_ID = 'AKIAIOSFODNN7EXAMPLE';
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const TOKEN = 'IQoJb3JpZ2luX2IQoJb3JpZ2luX2IQoJb3JpZ2luX2VERYLONGSTRINGEXAMPLE==';
const EXPIRES_AT = Date.UTC(2026, 7, 1, 12);

const READ: PastedCredentials = {
  form: 'env',
  profileName: null,
  accessKeyId: ID,
  secretAccessKey: SECRET,
  sessionToken: TOKEN,
  expiresAt: null,
  region: null,
  isLongLived: false,
};

function understood(...candidates: Partial<PastedCredentials>[]) {
  return { kind: 'understood', candidates: candidates.map((candidate) => ({ ...READ, ...candidate })) };
}

function refused(reason: PasteRefusal, line: number | null, detail: string | null = null) {
  return { kind: 'refused', reason, line, detail };
}

function expectReading(text: string) {
  return expect(readPastedCredentials(text));
}

const ENV = [
  `export AWS_ACCESS_KEY_ID=${ID}`,
  `export AWS_SECRET_ACCESS_KEY=${SECRET}`,
  `export AWS_SESSION_TOKEN=${TOKEN}`,
];
const POWERSHELL = [
  `$Env:AWS_ACCESS_KEY_ID="${ID}"`,
  `$Env:AWS_SECRET_ACCESS_KEY="${SECRET}"`,
  `$Env:AWS_SESSION_TOKEN="${TOKEN}"`,
];
const INI = [`aws_access_key_id=${ID}`, `aws_secret_access_key=${SECRET}`, `aws_session_token=${TOKEN}`];

describe('the forms that tools print', () => {
  it('reads JSON in every wrapper', () => {
    const keys = { accessKeyId: ID, secretAccessKey: SECRET, sessionToken: TOKEN };
    expectReading(JSON.stringify({ accessToken: keys, expiresIn: 900, tokenType: 'aws_sigv4' })).toEqual(
      understood({ form: 'assume-role-json' }),
    );
    expectReading(JSON.stringify({ credentials: keys })).toEqual(understood({ form: 'assume-role-json' }));
    expectReading(JSON.stringify({ roleCredentials: { ...keys, expiration: EXPIRES_AT } })).toEqual(
      understood({ form: 'sso-role-json', expiresAt: EXPIRES_AT }),
    );
    expectReading(
      JSON.stringify({ accessKeyId: STATIC_ID, secretAccessKey: SECRET, sessionToken: null }),
    ).toEqual(
      understood({ form: 'process-json', accessKeyId: STATIC_ID, sessionToken: null, isLongLived: true }),
    );
  });

  it('reads exports on one line, with ; or &&', () => {
    expectReading(ENV.join('; ')).toEqual(understood({}));
    expectReading(`${ENV.join(' && ')} && aws_dummy=1`).toEqual(understood({}));
    expectReading(`export ${ENV.map((line) => line.slice('export '.length)).join(' ')}`).toEqual(
      understood({}),
    );
  });

  it('reads variables set for one command', () => {
    const variables = ENV.map((line) => line.slice('export '.length)).join(' ');
    expectReading(`${variables} aws mwaa list-environments`).toEqual(understood({ form: 'env-no-export' }));
  });

  it('reads every way to set a variable', () => {
    const setting = (write: (name: string, value: string) => string) =>
      [
        write('AWS_ACCESS_KEY_ID', ID),
        write('AWS_SECRET_ACCESS_KEY', SECRET),
        write('AWS_SESSION_TOKEN', TOKEN),
      ].join('\r\n');
    expectReading(setting((name, value) => `declare -x ${name}="${value}"`)).toEqual(understood({}));
    expectReading(setting((name, value) => `export ${name}='${value}';`)).toEqual(understood({}));
    expectReading(setting((name, value) => `${name} = "${value}"`)).toEqual(
      understood({ form: 'env-no-export' }),
    );
    expectReading(setting((name, value) => `SET "${name}=${value}"`)).toEqual(
      understood({ form: 'windows-cmd' }),
    );
    expectReading(setting((name, value) => `setx ${name} "${value}" /M`)).toEqual(
      understood({ form: 'windows-cmd' }),
    );
    expectReading(setting((name, value) => `set -x ${name} ${value}`)).toEqual(understood({ form: 'fish' }));
    expectReading(setting((name, value) => `set --global --export ${name} '${value}'`)).toEqual(
      understood({ form: 'fish' }),
    );
    expectReading(setting((name, value) => `$env:${name} = '${value}'`)).toEqual(
      understood({ form: 'powershell' }),
    );
  });

  it('reads the INI that saml2aws writes', () => {
    expectReading(
      [
        '[saml]',
        `aws_access_key_id        = ${ID}`,
        `aws_secret_access_key    = ${SECRET}`,
        `aws_session_token        = ${TOKEN}`,
        `aws_security_token       = ${TOKEN}`,
        'x_principal_arn          = arn:aws:sts::123456789012:assumed-role/Admin/me',
        'x_security_token_expires = 2026-08-01T14:00:00+02:00',
        'region                   = eu-west-1',
      ].join('\n'),
    ).toEqual(understood({ form: 'ini', profileName: 'saml', expiresAt: EXPIRES_AT, region: 'eu-west-1' }));
  });

  it('reads the section that the portal offers, also without its header', () => {
    expectReading(`[123456789012_Admin]\n${INI.join('\n')}`).toEqual(
      understood({ form: 'ini', profileName: '123456789012_Admin' }),
    );
    expectReading(INI.join('\n')).toEqual(understood({ form: 'ini' }));
  });

  it('reads the single values of the portal with their labels', () => {
    expectReading(
      `AWS access key ID\n${ID}\n\nAWS secret access key\n${SECRET}\n\nAWS session token\n${TOKEN}\n`,
    ).toEqual(understood({ form: 'ini' }));
    expectReading(
      `AWS Access Key ID: ${ID}\nAWS Secret Access Key: ${SECRET}\nAWS Session Token: ${TOKEN}`,
    ).toEqual(understood({ form: 'ini' }));
  });

  it('reads a whole file of profiles: those with keys are the candidates', () => {
    const text = [
      '; my keys',
      '[default] # the old ones',
      `aws_access_key_id = ${STATIC_ID} # since 2019`,
      `aws_secret_access_key = ${SECRET}`,
      '',
      '[profile "data team"]',
      ...INI.map((line) => `  ${line}`),
      's3 =',
      '  max_concurrent_requests = 20',
      '[profile sso]',
      'sso_session = corp',
      '[sso-session corp]',
      'sso_region = eu-west-1',
    ].join('\n');
    expectReading(text).toEqual(
      understood(
        {
          form: 'ini',
          profileName: 'default',
          accessKeyId: STATIC_ID,
          sessionToken: null,
          isLongLived: true,
        },
        { form: 'ini', profileName: 'data team' },
      ),
    );
  });
});

describe('what surrounds the credentials', () => {
  it('takes a BOM, CRLF, indentation, comments and blank lines', () => {
    const text = ['', '# mine', ...ENV, '; old', 'REM cmd', ':: cmd', '@rem x'].join('\r\n   ');
    expectReading(`\uFEFF${text}\r\n`).toEqual(understood({}));
    expectReading(ENV.map((line) => `${line} # note`).join('\n')).toEqual(understood({}));
  });

  it.each(['$ ', '% ', '❯ ', '> ', 'me@host:~/work$ ', 'root@box:/# '])(
    'takes the prompt “%s” in front',
    (prompt) => {
      expectReading(`${ENV.map((line) => prompt + line).join('\n')}\n${prompt}`).toEqual(understood({}));
    },
  );

  it('takes the prompts of Windows', () => {
    expectReading(POWERSHELL.map((line) => `PS C:\\Users\\me> ${line}`).join('\r\n')).toEqual(
      understood({ form: 'powershell' }),
    );
    const cmd = ENV.map((line) => `C:\\Users\\me>${line.replace('export', 'set')}`).join('\r\n');
    expectReading(cmd).toEqual(understood({ form: 'windows-cmd' }));
  });

  it('takes a code fence, curly quotes, and variables of others', () => {
    const lines = ENV.map((line) => line.replace('=', '=“').concat('”'));
    expectReading(
      ['```sh', 'export PATH=$PATH:/opt', 'unset AWS_PROFILE', ...lines, '```'].join('\n'),
    ).toEqual(understood({}));
  });

  it('takes the command in front of its output, and the profile from it', () => {
    const command = '$ aws configure export-credentials \\\n    --profile data-prod --format env';
    expectReading(`${command}\n${ENV.join('\n')}\n$ `).toEqual(understood({ profileName: 'data-prod' }));
    const json = JSON.stringify({
      Credentials: { AccessKeyId: ID, SecretAccessKey: SECRET, SessionToken: TOKEN },
    });
    expectReading(`$ aws sts assume-role --role-arn x --role-session-name y\n${json}\n$`).toEqual(
      understood({ form: 'assume-role-json' }),
    );
  });

  it('takes profile and region from the variables', () => {
    const others = [
      'export AWS_PROFILE=prod',
      'export AWS_DEFAULT_REGION=us-east-1',
      'export AWS_REGION=cn-north-1',
    ];
    expectReading([...ENV, ...others].join('\n')).toEqual(
      understood({ profileName: 'prod', region: 'cn-north-1' }),
    );
    expectReading([...ENV, 'export AWS_REGION=<region>'].join('\n')).toEqual(understood({ region: null }));
  });

  it('takes an empty variable for none', () => {
    expectReading(
      `set AWS_ACCESS_KEY_ID=${STATIC_ID}\nset AWS_SECRET_ACCESS_KEY=${SECRET}\nset AWS_SESSION_TOKEN=`,
    ).toEqual(
      understood({ form: 'windows-cmd', accessKeyId: STATIC_ID, sessionToken: null, isLongLived: true }),
    );
  });
});

describe('what is refused', () => {
  it('tells an empty box from a text that is none of ours', () => {
    expectReading(' \uFEFF\r\n\t').toEqual({ kind: 'empty' });
    expectReading('hello').toEqual(refused('not-recognised', null));
    expectReading('{"hello": 1}').toEqual(refused('not-recognised', null));
    expectReading('export AWS_REGION=eu-west-1').toEqual(refused('not-recognised', null));
    expectReading('x'.repeat(64 * 1024 + 1)).toEqual(refused('too-long', null));
  });

  it('knows the command without its output, and error messages', () => {
    expectReading('\neval "$(aws configure export-credentials --format env)"').toEqual(
      refused('command-not-output', 2),
    );
    expectReading(
      '$ aws sts get-caller-identity\n\nAn error occurred (ExpiredToken) when calling the GetCallerIdentity operation: …',
    ).toEqual(refused('console-output', 3, 'ExpiredToken'));
    expectReading('Error loading SSO Token: Token for corp does not exist').toEqual(
      refused('console-output', 1),
    );
  });

  it('names the line at which JSON breaks', () => {
    expectReading('{\n  "AccessKeyId": "ASIA",\n  "SecretAccessKey": "abc\n').toEqual(
      refused('json-malformed', 3),
    );
    expectReading(`{\n  "AccessKeyId": "${ID}"\n\n\n`).toEqual(refused('json-malformed', 2));
    expectReading(`  "AccessKeyId": "${ID}",\n  "SecretAccessKey": "${SECRET}"`).toEqual(
      refused('json-malformed', 1),
    );
  });

  it('names the line that is not understood, broken in two, misspelt or not closed', () => {
    expectReading([...ENV, 'what now?'].join('\n')).toEqual(refused('unexpected-line', 4));
    expectReading([...ENV, `${TOKEN.slice(10)}`].join('\n')).toEqual(refused('value-wrapped', 4));
    expectReading(['[a]', ...INI, TOKEN].join('\n')).toEqual(refused('value-wrapped', 5));
    expectReading(['[a]', ...INI, 'what now?'].join('\n')).toEqual(refused('unexpected-line', 5));
    expectReading([...ENV, `export AWS_SECRET_ACESS_KEY=${SECRET}`].join('\n')).toEqual(
      refused('unknown-variable', 4, 'AWS_SECRET_ACESS_KEY'),
    );
    expectReading(['[a]', `aws_acces_key_id = ${ID}`, 'aws_session_token = x'].join('\n')).toEqual(
      refused('unknown-variable', 2, 'aws_acces_key_id'),
    );
    expectReading([ENV[0], ENV[1], `export AWS_SESSION_TOKEN="${TOKEN}`].join('\n')).toEqual(
      refused('quote-unclosed', 3),
    );
    expectReading(['[a]', `aws_session_token = "${TOKEN}`].join('\n')).toEqual(refused('quote-unclosed', 2));
  });

  it('never shows a name as long as a secret', () => {
    const name = `AWS_SECRET_KEY_${'A'.repeat(30)}`;
    expectReading([...ENV, `export ${name}=1`].join('\n')).toEqual(refused('unexpected-line', 4));
    expectReading([...INI, `${name} = 1`].join('\n')).toEqual(refused('unexpected-line', 4));
  });

  it('says what is missing', () => {
    expectReading([ENV[1], ENV[2]].join('\n')).toEqual(refused('missing-access-key', 1));
    expectReading([ENV[2], ENV[0]].join('\n')).toEqual(refused('missing-secret', 2));
    expectReading([ENV[0], ENV[1]].join('\n')).toEqual(refused('token-missing', 1));
    expectReading(['[a]', `aws_access_key_id = ${STATIC_ID}`].join('\n')).toEqual(
      refused('missing-secret', 2),
    );
  });

  const env = (id: string, secret: string, token: string) =>
    `export AWS_ACCESS_KEY_ID='${id}'\nexport AWS_SECRET_ACCESS_KEY='${secret}'\nexport AWS_SESSION_TOKEN='${token}'`;

  it.each([
    ['AROAIOSFODNN7EXAMPLE', SECRET, TOKEN, 'key-id-malformed', 1],
    ['ASIAshort', SECRET, TOKEN, 'key-id-malformed', 1],
    [SECRET, ID, TOKEN, 'key-id-malformed', 1],
    [ID, 'wJalrXUtnFEMI K7MDENG bPxRfiCYEXAMPLEKEY', TOKEN, 'secret-malformed', 2],
    [ID, SECRET + SECRET, TOKEN, 'secret-malformed', 2],
    [ID, 'a1b2c3d4'.repeat(5).slice(1), TOKEN, 'secret-cut-off', 2],
    [ID, `${SECRET.slice(0, 20)}...`, TOKEN, 'secret-cut-off', 2],
    [ID, SECRET, `${TOKEN.slice(0, 20)}…`, 'token-cut-off', 3],
    [ID, SECRET, 'IQoJb3Jp', 'token-cut-off', 3],
    [ID, SECRET, `${TOKEN} ${TOKEN}`, 'token-malformed', 3],
    ['<your key id>', SECRET, TOKEN, 'placeholder-values', 1],
    ['****************MPLE', SECRET, TOKEN, 'placeholder-values', 1],
    [ID, '$SECRET', TOKEN, 'placeholder-values', 2],
    [ID, 'YOUR_SECRET', TOKEN, 'placeholder-values', 2],
    [ID, SECRET, '%TOKEN%', 'placeholder-values', 3],
  ] as const)('refuses %s, %s, %s: %s', (id, secret, token, reason, line) => {
    expectReading(env(id, secret, token)).toEqual(refused(reason, line));
  });

  it('refuses two keys, and one name with two values', () => {
    expectReading([...ENV, `export AWS_ACCESS_KEY_ID=${STATIC_ID}`].join('\n')).toEqual(
      refused('too-many-keys', 4),
    );
    expectReading([...ENV, ...ENV].join('\n')).toEqual(understood({}));
    expectReading([...ENV, `export AWS_SECURITY_TOKEN=${TOKEN}x`].join('\n')).toEqual(
      refused('duplicated-value', 4, 'AWS_SESSION_TOKEN'),
    );
    expectReading(['[a]', ...INI, '[profile a]', ...INI].join('\n')).toEqual(
      refused('duplicated-profile', 5),
    );
    const key = (id: string) => `{"AccessKeyId": "${id}"}`;
    expectReading(`{"Keys": [\n${key(ID)},\n${key(STATIC_ID)}]}`).toEqual(refused('too-many-keys', 3));
  });

  it('refuses an expiry that is no time', () => {
    expectReading([...ENV, 'export AWS_CREDENTIAL_EXPIRATION=soon'].join('\n')).toEqual(
      refused('expired-format', 4),
    );
  });

  it.each([
    [['sso_start_url = https://corp.awsapps.com/start', 'role_arn = x'], 'profile-signs-in'],
    [['login_session = arn:aws:iam::123456789012:user/me'], 'profile-signs-in'],
    [['credential_process = /opt/keys'], 'profile-runs-command'],
    [['role_arn = arn:aws:iam::123456789012:role/x', 'source_profile = y'], 'profile-assumes-role'],
    [['region = eu-west-1'], 'profile-without-keys'],
  ] as const)('says how a profile without keys gets them: %s', (settings, reason) => {
    expectReading(`\n[profile a]\n${settings.join('\n')}`).toEqual(refused(reason, 2));
  });
});

describe('maskKeyId', () => {
  it('shows both ends', () => {
    expect(maskKeyId(ID)).toBe('ASIA…MPLE');
    expect(maskKeyId('ASIA1234')).toBe('…');
  });
});
