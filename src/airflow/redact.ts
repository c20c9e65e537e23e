import { parseUrl } from './web-url';

const REDACTED = '[redacted]';

/** One character of a secret's value; JSON may write a slash as `\/`. */
const VALUE = String.raw`(?:[^\s"'&;,\\]|\\\/)`;
const QUOTE = String.raw`\\*["']`;
const AWS_SECRET = 'secret_?access_?key|session_?token|security[_-]?token|x-amz-signature';
const ANY_SECRET = String.raw`${AWS_SECRET}|token|secret|password|passphrase|SAMLResponse|\bsession`;

/**
 * Secrets by the name before them. The broader the name, the more the rest must look like an assignment:
 * "ExpiredToken: The security token …" is a sentence of AWS that must stay readable.
 */
const NAMED_SECRETS: readonly RegExp[] = [
  /(\b(?:authorization|cookie)\s*[:=]\s*)[^\r\n]+/gi,
  new RegExp(String.raw`(\b(?:authorization|cookie)${QUOTE}\s*:\s*${QUOTE})[^"'\r\n]+`, 'gi'),
  /(\bBearer\s+)[\w.~+/=-]{20,}/gi,
  new RegExp(String.raw`((?:${AWS_SECRET})\s*:\s*)${VALUE}+`, 'gi'),
  new RegExp(String.raw`((?:${AWS_SECRET})\s+(?:${QUOTE})?)${VALUE}{16,}`, 'gi'),
  new RegExp(String.raw`((?:${ANY_SECRET})(?:${QUOTE})?\s*=\s*(?:${QUOTE})?)${VALUE}+`, 'gi'),
  new RegExp(String.raw`((?:${ANY_SECRET})(?:${QUOTE})?\s*:\s*${QUOTE})${VALUE}+`, 'gi'),
  new RegExp(String.raw`((?:${ANY_SECRET})\s*:\s*)${VALUE}{16,}`, 'gi'),
  // A sign-in URL without its scheme; those with a scheme are redacted as URLs.
  /(aws-console-sso[^\s#"<>]{0,200}#)[^\s"<>]+/gi,
];

/** Secrets by their own shape: AWS key ids, JWTs, session tokens of STS, and anything as long. */
const SECRET_SHAPES =
  /(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}|eyJ[\w-]{8,}={0,2}(?:\.[\w-]*={0,2}){0,4}|(?:IQoJ|FwoG|FQoG)[\w+/=%-]{8,}|[\w+/=-]{100,}/g;

/** Runs as long as a secret access key (40 characters) or longer; see {@link looksRandom}. */
const LONG_RUNS = /[A-Za-z0-9+/]{40,}={0,2}/g;

const URL_OR_ARN = /([a-z][a-z\d+.-]{1,30}:(?:\\?\/){2}[^\s"<>`]+)|(arn:aws[\w-]*(?::[\w+=,.@/*-]*){4,5})/gi;

/**
 * A URL that can be shown and copied: scheme, host, path and the names of its query parameters. User info,
 * query values and fragment are gone, and of a URL without a host (`data:`, `javascript:`) only the scheme
 * stays. Never throws; a text that is no URL is not repeated.
 */
export function redactUrl(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === null) return '[unreadable URL]';
  if (parsed.host === '' && parsed.protocol !== 'file:') return parsed.protocol + REDACTED;
  const path = parsed.pathname.split('/').map(redactShapes).join('/');
  const names = [...parsed.searchParams.keys()].map(
    (name) => `${encodeURIComponent(redactShapes(name))}=${REDACTED}`,
  );
  return `${parsed.protocol}//${parsed.host}${path}${names.length > 0 ? `?${names.join('&')}` : ''}`;
}

/**
 * A text that can be shown and copied: secrets are replaced by what stands after their names (keys,
 * tokens, cookies), by their shape (key ids, JWTs, session tokens, long random text) and by their place (in
 * URLs, see {@link redactUrl}). Account ids, ARNs, host names and messages stay. When in doubt it redacts.
 * Never throws.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
export function redactText(text: string): string {
  const unnamed = NAMED_SECRETS.reduce((rest, secret) => rest.replace(secret, `$1${REDACTED}`), text);
  let redacted = '';
  let end = 0;
  for (const match of unnamed.matchAll(URL_OR_ARN)) {
    const [found, url] = match;
    redacted += redactShapes(unnamed.slice(end, match.index));
    redacted +=
      url === undefined ? found.replace(SECRET_SHAPES, REDACTED) : redactUrl(url.replaceAll('\\/', '/'));
    end = match.index + found.length;
  }
  return redacted + redactShapes(unnamed.slice(end));
}

function redactShapes(text: string): string {
  return text
    .replace(SECRET_SHAPES, REDACTED)
    .replace(LONG_RUNS, (run) => (looksRandom(run) ? REDACTED : run));
}

/** Tells a key from a long word or a hexadecimal digest: random base64 mixes cases with digits or signs. */
function looksRandom(run: string): boolean {
  return /[a-z]/.test(run) && /[A-Z]/.test(run) && /[0-9+/]/.test(run);
}
