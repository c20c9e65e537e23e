/** The sections of the options page, in the order of its navigation. */
export const SECTIONS = ['environments', 'access', 'profiles', 'hints', 'preferences', 'privacy'] as const;
export type Section = (typeof SECTIONS)[number];

/** Where on the options page: a section, and in two of them an environment. */
export interface Route {
  readonly section: Section;
  /** `#environment=<id>`: its editor. `#access=<id>`: its grant button. */
  readonly environmentId: string | null;
}

/** Reads the hash of the page's address; whatever means nothing is the first section. Never throws. */
export function parseRoute(hash: string): Route {
  const [name = '', ...rest] = hash.replace(/^#/, '').split('=');
  const value = rest.join('=');
  const environmentId = value === '' ? null : decode(value);
  if (name === 'environment' && environmentId !== null) return { section: 'environments', environmentId };
  const section = SECTIONS.find((known) => known === name) ?? 'environments';
  return { section, environmentId: section === 'access' ? environmentId : null };
}

/** The address of the editor of an environment. */
export function editorHash(environmentId: string): string {
  return `#environment=${encodeURIComponent(environmentId)}`;
}

/** The address of the grant button of an environment. */
export function accessHash(environmentId: string): string {
  return `#access=${encodeURIComponent(environmentId)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
