import type { ConfigSetting } from './config-text';
import type { HeaderFault } from './section-name';

/** A setting, and where it stands. */
export interface PlacedSetting extends ConfigSetting {
  readonly fileName: string;
}

export type Settings = ReadonlyMap<string, PlacedSetting>;

/** A profile as all files together describe it. */
export interface ConfigProfile {
  readonly name: string;
  readonly settings: Settings;
}

/** A section that no profile is read from. */
export interface LeftOutSection {
  readonly header: string;
  readonly fileName: string;
  readonly line: number;
  readonly reason: HeaderFault;
}

/** Every profile of the files that were read together, and the sign-in sessions that they share. */
export interface ProfileGraph {
  /** In the order in which they stand. */
  readonly profiles: readonly ConfigProfile[];
  readonly ssoSessions: ReadonlyMap<string, Settings>;
  readonly leftOut: readonly LeftOutSection[];
}

/** The value of a setting; null where it is missing or empty. */
export function settingOf(settings: Settings, name: string): string | null {
  return settings.get(name)?.value || null;
}
