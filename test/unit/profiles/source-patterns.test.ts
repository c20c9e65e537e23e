import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/profiles/source';
import { sourcePatterns } from '../../../src/profiles/source-patterns';

const provider = {
  issuer: 'https://login.example.com/tenant',
  clientId: 'airlock',
  scope: 'openid',
  tokenEndpoint: 'https://tokens.example.com:8443/token',
};
const role = {
  roleArn: 'arn:aws:iam::123456789012:role/Data',
  region: 'eu-west-1',
  sessionName: 'airlock',
  durationSeconds: null,
};
const LOGIN = ['https://login.example.com/*', 'https://tokens.example.com/*'];

describe('sourcePatterns', () => {
  it.each<[Source, string[]]>([
    [{ kind: 'pasted' }, []],
    [
      {
        kind: 'assume-role',
        ...role,
        region: 'cn-north-1',
        sourceProfileId: 'base',
        externalId: null,
        sourceIdentity: null,
        mfaSerial: null,
      },
      ['https://sts.cn-north-1.amazonaws.com.cn/*'],
    ],
    [{ kind: 'credential-server', url: 'http://127.0.0.1:9/', hasToken: true }, ['http://127.0.0.1/*']],
    [{ kind: 'web-identity', ...role, provider }, ['https://sts.eu-west-1.amazonaws.com/*', ...LOGIN]],
    [
      { kind: 'web-identity', ...role, provider: { ...provider, tokenEndpoint: '' } },
      ['https://sts.eu-west-1.amazonaws.com/*', 'https://login.example.com/*'],
    ],
    [
      { kind: 'cognito', region: 'eu-west-1', identityPoolId: 'eu-west-1:x', provider },
      ['https://cognito-identity.eu-west-1.amazonaws.com/*', ...LOGIN],
    ],
  ])('%#: exactly the hosts that $kind calls', (source, patterns) => {
    expect(sourcePatterns(source)).toEqual(patterns);
  });
});
