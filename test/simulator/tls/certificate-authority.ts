import { createHash, generateKeyPairSync } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import { issueCertificate, subjectPublicKeyInfo } from './certificate';

export interface CertificateAuthority {
  /** PEM of the authority's own certificate. */
  readonly certificate: string;
  /** base64 of the SHA-256 of the servers' public key, as `--ignore-certificate-errors-spki-list` takes it. */
  readonly spkiHash: string;
  /** Key and certificate of one host. */
  secureContextFor(host: string): SecureContext;
  /** PEM of key and certificate chain for connections that name no host. */
  readonly fallback: { key: string; cert: string };
}

/**
 * Makes an authority that lives as long as the process. Every host gets a certificate for its own name alone, as in the
 * real world: one certificate for all would let Chromium send requests for several hosts over one HTTP/2 connection.
 */
export function createCertificateAuthority(): CertificateAuthority {
  const authorityKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serverKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = 'Airlock simulator, for tests on this machine only';
  const key = serverKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const contexts = new Map<string, SecureContext>();

  const issue = (subject: string, publicKey = serverKeys.publicKey, names: readonly string[] = []) =>
    issueCertificate({
      subject,
      publicKey,
      names,
      issuer,
      issuerPublicKey: authorityKeys.publicKey,
      issuerPrivateKey: authorityKeys.privateKey,
    });

  const certificate = issue(issuer, authorityKeys.publicKey);
  return {
    certificate,
    spkiHash: createHash('sha256').update(subjectPublicKeyInfo(serverKeys.publicKey)).digest('base64'),
    fallback: {
      key,
      cert: issue('localhost', serverKeys.publicKey, ['localhost', '127.0.0.1']) + certificate,
    },
    secureContextFor: (host) => {
      const known = contexts.get(host);
      if (known) return known;
      // A common name holds at most 64 characters; the subjectAltName is what counts.
      const cert = issue(host.slice(0, 64), serverKeys.publicKey, [host]) + certificate;
      const context = createSecureContext({ key, cert });
      contexts.set(host, context);
      return context;
    },
  };
}
