import { createHash, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';
import { der } from './der';

const objectIds = {
  commonName: '2.5.4.3',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAlternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuthentication: '1.3.6.1.5.5.7.3.1',
} as const;

const dayInMs = 86_400_000;

export interface CertificateOrder {
  subject: string;
  publicKey: KeyObject;
  issuer: string;
  issuerPublicKey: KeyObject;
  issuerPrivateKey: KeyObject;
  /** Names and addresses for the subjectAltName; none makes the certificate an authority's. */
  names: readonly string[];
}

/**
 * Writes and signs an X.509 v3 certificate (RFC 5280) for an elliptic-curve key, good from yesterday for 90 days.
 * @returns PEM text
 */
export function issueCertificate(order: CertificateOrder): string {
  const algorithm = der.sequence(der.objectId(objectIds.ecdsaWithSha256));
  const toBeSigned = der.sequence(
    der.explicit(0, der.integer(Buffer.of(2))),
    der.integer(Buffer.concat([Buffer.of(1), randomBytes(15)])),
    algorithm,
    distinguishedName(order.issuer),
    der.sequence(der.time(new Date(Date.now() - dayInMs)), der.time(new Date(Date.now() + 90 * dayInMs))),
    distinguishedName(order.subject),
    subjectPublicKeyInfo(order.publicKey),
    der.explicit(3, der.sequence(...extensionsOf(order))),
  );
  const signature = sign('sha256', toBeSigned, order.issuerPrivateKey);
  const base64 = der.sequence(toBeSigned, algorithm, der.bits(signature)).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}

/** The key as it stands in a certificate: what Chromium's list of trusted key hashes is computed from. */
export function subjectPublicKeyInfo(publicKey: KeyObject): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' });
}

function extensionsOf({ names, publicKey, issuerPublicKey }: CertificateOrder): Buffer[] {
  const isAuthority = names.length === 0;
  const identifiers = [
    extension(objectIds.subjectKeyIdentifier, false, der.octets(keyIdentifier(publicKey))),
    extension(
      objectIds.authorityKeyIdentifier,
      false,
      der.sequence(der.implicit(0, keyIdentifier(issuerPublicKey))),
    ),
  ];
  if (isAuthority) {
    return [
      extension(objectIds.basicConstraints, true, der.sequence(der.boolean(true))),
      extension(objectIds.keyUsage, true, der.bits(Buffer.of(0b0000_0110), 1)),
      ...identifiers,
    ];
  }
  return [
    extension(objectIds.basicConstraints, true, der.sequence()),
    extension(objectIds.keyUsage, true, der.bits(Buffer.of(0b1000_0000), 7)),
    extension(objectIds.extendedKeyUsage, false, der.sequence(der.objectId(objectIds.serverAuthentication))),
    extension(objectIds.subjectAlternativeName, false, der.sequence(...names.map(generalName))),
    ...identifiers,
  ];
}

function extension(objectId: string, isCritical: boolean, value: Buffer): Buffer {
  const critical = isCritical ? [der.boolean(true)] : [];
  return der.sequence(der.objectId(objectId), ...critical, der.octets(value));
}

function distinguishedName(commonName: string): Buffer {
  return der.sequence(der.set(der.sequence(der.objectId(objectIds.commonName), der.text(commonName))));
}

function generalName(name: string): Buffer {
  if (isIP(name) === 4) return der.implicit(7, Buffer.from(name.split('.').map(Number)));
  return der.implicit(2, Buffer.from(name));
}

function keyIdentifier(publicKey: KeyObject): Buffer {
  return createHash('sha1').update(subjectPublicKeyInfo(publicKey)).digest();
}
