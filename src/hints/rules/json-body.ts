import type { Evidence } from '../evidence';

/**
 * A text field of the JSON that a failing page consists of; empty where there is none. The media type decides
 * what JSON is, since pages show JSON too.
 */
export function jsonField(evidence: Evidence, field: string): string {
  if (evidence.page === null || !/^application\/(?:[\w.-]+\+)?json$/.test(evidence.contentType)) return '';
  const value = Object.entries(parseObject(evidence.page.bodyText)).find(([name]) => name === field)?.[1];
  return typeof value === 'string' ? value : '';
}

function parseObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
