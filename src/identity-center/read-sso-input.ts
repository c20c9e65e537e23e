import { readIdentityCenterStartUrl } from '../airflow/identity-center';
import { isWrittenLikeRegion } from '../airflow/region';

/** What was understood of what the user gave: `region` and `name` are null where the text does not tell them. */
export interface SsoInput {
  readonly startUrl: string;
  readonly region: string | null;
  readonly name: string | null;
}

/** Why a text cannot be used. */
export type SsoInputFault = 'empty' | 'insecure' | 'not-a-portal' | 'no-start-url' | 'bad-region';

export type SsoReading = { readonly input: SsoInput } | { readonly fault: SsoInputFault };

/**
 * Reads the start URL of an access portal, or a block of `~/.aws/config` that has one: `[sso-session …]`, or a
 * profile of the older form. https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html
 */
export function readSsoInput(text: string): SsoReading {
  const trimmed = text.trim();
  if (trimmed === '') return { fault: 'empty' };
  return /^\s*(?:\[|sso_\w+\s*=)/m.test(trimmed) ? readBlock(trimmed) : readStartUrl(trimmed, null, null);
}

function readBlock(text: string): SsoReading {
  let name: string | null = null;
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s*\[\s*(?:sso-session\s+|profile\s+)?([^\]]*?)\s*\]/.exec(line)?.[1];
    // The first block that names a portal counts.
    if (header !== undefined) {
      if (values.has('sso_start_url')) break;
      name = header.replace(/^(["'])(.*)\1$/, '$2');
      values.clear();
    }
    const [, key, value] = /^\s*(sso_start_url|sso_region)\s*=\s*(.*?)\s*(?:\s[#;].*)?$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) values.set(key, value);
  }
  const startUrl = values.get('sso_start_url');
  if (startUrl === undefined) return { fault: 'no-start-url' };
  const region = values.get('sso_region') ?? null;
  if (region !== null && !isWrittenLikeRegion(region)) return { fault: 'bad-region' };
  return readStartUrl(startUrl, region, name);
}

function readStartUrl(text: string, region: string | null, name: string | null): SsoReading {
  if (/^http:/i.test(text)) return { fault: 'insecure' };
  const startUrl = readIdentityCenterStartUrl(text);
  if (startUrl === null) return { fault: 'not-a-portal' };
  return { input: { startUrl, region: region ?? regionOf(startUrl), name: name === '' ? null : name } };
}

/** Newer start URLs name the region: `https://ssoins-ID.portal.REGION.app.aws`. */
function regionOf(startUrl: string): string | null {
  return /\.portal\.([a-z0-9-]+)\.app\.aws/.exec(startUrl)?.[1] ?? null;
}
