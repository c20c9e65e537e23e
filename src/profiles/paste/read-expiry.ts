const EPOCH = /^\d{1,16}(?:\.\d{1,9})?$/;
const DATE =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(?:[Zz]|UTC|([+-])(\d\d):?(\d\d)(?: UTC)?)?$/;

/** Seconds since the epoch have fewer digits than this, milliseconds have it or more. */
const DIGITS_OF_MILLISECONDS = 12;

/**
 * Reads the end of credentials as AWS and the tools around it write it: ISO 8601 with `Z`, with an offset or
 * without a zone (then UTC, never the zone of this computer), or seconds or milliseconds since the epoch.
 * Returns ms since the epoch, or null when it is no time.
 */
export function readExpiry(text: string): number | null {
  return EPOCH.test(text) ? readEpoch(text) : readDate(text);
}

function readEpoch(text: string): number | null {
  const [whole = ''] = text.split('.');
  const ms = whole.length < DIGITS_OF_MILLISECONDS ? Number(text) * 1000 : Number(text);
  return isTime(ms) ? Math.round(ms) : null;
}

function readDate(text: string): number | null {
  const [, year, month, day, hour, minute, second = '0', fraction = '0', sign, hours = '0', minutes = '0'] =
    DATE.exec(text) ?? [];
  if (year === undefined) return null;
  const parts = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = parts;
  const ms = Date.UTC(y, mo - 1, d, h, mi, s, Math.trunc(Number(`0.${fraction}`) * 1000));
  // Date.UTC carries over (31 April is 1 May) and reads years below 100 as 19xx: what comes out must be what went in.
  const read = new Date(ms);
  const isSame = read.getUTCFullYear() === y && read.getUTCMonth() === mo - 1 && read.getUTCDate() === d;
  if (!isSame || h > 23 || mi > 59 || s > 59 || Number(hours) > 23 || Number(minutes) > 59) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? ms + offset : ms - offset;
}

function isTime(ms: number): boolean {
  return !Number.isNaN(new Date(ms).getTime());
}
