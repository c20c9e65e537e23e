import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedCredentials } from '../../../../src/profiles/paste/read-pasted-credentials';
import { summarizePaste } from '../../../../src/profiles/ui/paste-summary';
import { anyAccessKeyId, anySecretAccessKey, anySessionToken } from '../../airflow/arbitraries';

describe('summarizePaste', () => {
  it('keeps what may be shown', () => {
    const text =
      '[data]\naws_access_key_id=AKIAQQQQQQQQQQQQLONG\naws_secret_access_key=plantedSecret/0123456789+abcdefghijABCDE\nregion=eu-west-1';
    expect(summarizePaste(readPastedCredentials(text))).toEqual({
      kind: 'understood',
      candidates: [
        {
          form: 'ini',
          profileName: 'data',
          maskedKeyId: 'AKIA…LONG',
          expiresAt: null,
          region: 'eu-west-1',
          isLongLived: true,
        },
      ],
    });
  });

  it('never holds a secret, a token or a whole key id', () => {
    fc.assert(
      fc.property(anyAccessKeyId, anySecretAccessKey, anySessionToken, (keyId, secret, token) => {
        const json = JSON.stringify({ AccessKeyId: keyId, SecretAccessKey: secret, SessionToken: token });
        const reading = readPastedCredentials(json);
        expect(reading.kind).toBe('understood');
        const kept = JSON.stringify(summarizePaste(reading));
        for (const value of [keyId, secret, token]) expect(kept).not.toContain(value);
      }),
    );
  });
});
