import type { Principal } from './world';

/** A principal's credentials in the forms that people have at hand, by the name of the form. */
export function credentialsInEveryForm({ credentials, name }: Principal): Record<string, string> {
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = credentials;
  const expiration =
    expiresAt === undefined ? undefined : new Date(expiresAt).toISOString().replace(/\.\d+Z$/, '+00:00');
  const keys = {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    ...(sessionToken && { SessionToken: sessionToken }),
    ...(expiration && { Expiration: expiration }),
  };
  const variables: [string, string][] = [
    ['AWS_ACCESS_KEY_ID', accessKeyId],
    ['AWS_SECRET_ACCESS_KEY', secretAccessKey],
    ...(sessionToken ? [['AWS_SESSION_TOKEN', sessionToken] as [string, string]] : []),
    ...(expiration ? [['AWS_CREDENTIAL_EXPIRATION', expiration] as [string, string]] : []),
  ];
  const lines = (line: (name: string, value: string) => string, end = '\n') =>
    variables.map(([variable, value]) => line(variable, value)).join(end) + end;
  const iniLines = variables
    .filter(([variable]) => variable !== 'AWS_CREDENTIAL_EXPIRATION')
    .map(([variable, value]) => `${variable.toLowerCase()} = ${value}`);

  return {
    process: `${JSON.stringify({ Version: 1, ...keys }, null, 2)}\n`,
    'assume-role': `${JSON.stringify({ Credentials: keys }, null, 4)}\n`,
    env: lines((variable, value) => `export ${variable}=${value}`),
    'env-no-export': lines((variable, value) => `${variable}=${value}`),
    powershell: lines((variable, value) => `$Env:${variable}="${value}"`, '\r\n'),
    'windows-cmd': lines((variable, value) => `set ${variable}=${value}`, '\r\n'),
    fish: lines((variable, value) => `set -gx ${variable} ${value}`),
    portal: lines((variable, value) => `export ${variable}="${value}"`),
    ini: `[${name}]\n${iniLines.join('\n')}\n`,
  };
}
