import type { ConfigSection } from './config-text';
import type { LeftOutSection, PlacedSetting, ProfileGraph } from './profile-graph';
import type { ConfigDocument } from './read-config-document';
import { type ConfigFileKind, readSectionName } from './section-name';

/** What is read later counts: `credentials` over `config`, as for the AWS CLI and the SDKs. */
const ORDER: readonly ConfigFileKind[] = ['config', 'any', 'credentials'];

/**
 * Puts files together: sections of one profile become one, wherever they stand.
 * https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
export function buildProfileGraph(documents: readonly ConfigDocument[]): ProfileGraph {
  const profiles = new Map<string, Map<string, PlacedSetting>>();
  const ssoSessions = new Map<string, Map<string, PlacedSetting>>();
  const leftOut: LeftOutSection[] = [];
  for (const { fileName, file, sections } of inOrder(documents)) {
    // `[profile default]` counts over `[default]` in the same file.
    for (const section of defaultFirst(sections)) {
      const { header, line, settings } = section;
      const name = readSectionName(header, file);
      if (name.kind === 'other') continue;
      if (name.kind === 'left-out') {
        leftOut.push({ header, fileName, line, reason: name.reason });
        continue;
      }
      const known = name.kind === 'profile' ? profiles : ssoSessions;
      const merged = known.get(name.name) ?? new Map<string, PlacedSetting>();
      for (const [key, setting] of settings) merged.set(key, { ...setting, fileName });
      known.set(name.name, merged);
    }
  }
  return {
    profiles: [...profiles].map(([name, settings]) => ({ name, settings })),
    ssoSessions,
    leftOut,
  };
}

function inOrder(documents: readonly ConfigDocument[]): ConfigDocument[] {
  return [...documents].sort((a, b) => ORDER.indexOf(a.file) - ORDER.indexOf(b.file));
}

function defaultFirst(sections: readonly ConfigSection[]): ConfigSection[] {
  const isDefault = ({ header }: ConfigSection): boolean => header === 'default';
  return [...sections.filter(isDefault), ...sections.filter((section) => !isDefault(section))];
}
