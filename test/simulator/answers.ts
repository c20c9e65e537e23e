import type { SimulatorResponse } from './virtual-host';

type ExtraHeaders = Record<string, string | readonly string[]>;

export function jsonAnswer(status: number, value: unknown, headers: ExtraHeaders = {}): SimulatorResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

export function htmlAnswer(status: number, body: string, headers: ExtraHeaders = {}): SimulatorResponse {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

export function redirectAnswer(
  status: number,
  location: string,
  headers: ExtraHeaders = {},
): SimulatorResponse {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', location, ...headers }, body: '' };
}

/** Text made safe for HTML, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A value as a JavaScript literal that may stand in an inline script. */
export function scriptLiteral(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
