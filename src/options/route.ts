/** The sections of the options page, in the order of its navigation. */
export const SECTIONS = ['environments', 'access', 'profiles', 'hints', 'preferences', 'privacy'] as const;
export type Section = (typeof SECTIONS)[number];

/** Where on the options page: a section, and in some of them one environment or profile. */
export interface Route {
  readonly section: Section;
  /** `#environment=<id>`: its editor. `#access=<id>`: its grant button. */
  readonly environmentId: string | null;
  /** `#profile=<id>`: its card. */
  readonly profileId: string | null;
}

/** Reads the hash of the page's address; whatever means nothing is the first section. Never throws. */
export function parseRoute(hash: string): Route {
  const [name = '', ...rest] = hash.replace(/^#/, '').split('=');
  const value = rest.join('=');
  const id = value === '' ? null : decode(value);
  if (name === 'environment' && id !== null)
    return { section: 'environments', environmentId: id, profileId: null };
  if (name === 'profile') return { section: 'profiles', environmentId: null, profileId: id };
  const section = SECTIONS.find((known) => known === name) ?? 'environments';
  return { section, environmentId: section === 'access' ? id : null, profileId: null };
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
