import { isWrittenLikeRegion } from '../airflow/region';
import { type ConfigProfile, type ProfileGraph, settingOf } from './profile-graph';
import type { ProfileReading } from './profile-reading';
import { readProfile } from './read-profile';
import { type ProfileKeys, readProfileKeys } from './read-profile-keys';

/** Readings that become a source of their own; all others are asked for by paste. */
type OwnSource = Extract<ProfileReading, { kind: 'identity-center' | 'assume-role' }>;

/** A profile as it will be kept. */
export interface PlannedProfile {
  readonly name: string;
  readonly cliName: string;
  readonly region: string | null;
  readonly source: OwnSource | { readonly kind: 'pasted' };
  /** Secret; null where it has none, or they are not wanted. */
  readonly keys: ProfileKeys | null;
}

/** Whether a profile can be kept here: natively, by pasting what the AWS CLI prints for it, or not at all. */
export function importability(reading: ProfileReading): 'own' | 'paste' | 'none' {
  switch (reading.kind) {
    case 'identity-center':
      return reading.accountId === null || reading.roleName === null ? 'none' : 'own';
    case 'assume-role':
    case 'keys':
      return 'own';
    case 'process':
    case 'login':
    case 'ambient-role':
    case 'web-identity':
      return 'paste';
    case 'settings-only':
    case 'broken':
      return 'none';
  }
}

/** The profiles that one builds on, which have to come with it; itself is not among them. */
export function requiredProfiles(name: string, graph: ProfileGraph): string[] {
  const required: string[] = [];
  let current = find(name, graph);
  while (current !== null) {
    const reading = readProfile(current, graph);
    if (reading.kind !== 'assume-role' || [name, ...required].includes(reading.sourceName)) break;
    required.push(reading.sourceName);
    current = find(reading.sourceName, graph);
  }
  return required;
}

/** What the chosen profiles become, with those that they build on. Keys come along only where they are wanted. */
export function planImport(
  graph: ProfileGraph,
  chosen: readonly string[],
  takesKeys: boolean,
): PlannedProfile[] {
  const wanted = new Set(chosen.flatMap((name) => [name, ...requiredProfiles(name, graph)]));
  return graph.profiles.filter(({ name }) => wanted.has(name)).flatMap((one) => plan(one, graph, takesKeys));
}

function plan(profile: ConfigProfile, graph: ProfileGraph, takesKeys: boolean): PlannedProfile[] {
  const { name, settings } = profile;
  const reading = readProfile(profile, graph);
  if (importability(reading) === 'none') return [];
  const region = regionOf(profile, graph);
  const read = takesKeys ? readProfileKeys(settings) : null;
  const keys = read === null || 'reason' in read ? null : read;
  const pasted = { name, cliName: name, region, source: { kind: 'pasted' as const }, keys: null };
  if (reading.kind === 'keys') return [{ ...pasted, keys }];
  if (reading.kind === 'identity-center') return [{ ...pasted, source: reading }];
  if (reading.kind !== 'assume-role') return [pasted];
  if (reading.sourceName !== name) return [{ ...pasted, source: reading }];
  // Keys and a role in one profile are two here: what is pasted, and what is assumed with it.
  const base = `${name}-keys`;
  return [
    { ...pasted, name: base, keys },
    { ...pasted, source: { ...reading, sourceName: base } },
  ];
}

/** The region of a profile, or of the nearest one that it builds on. */
function regionOf({ name, settings }: ConfigProfile, graph: ProfileGraph): string | null {
  const own = settingOf(settings, 'region');
  const others = requiredProfiles(name, graph).map((other) => find(other, graph));
  const all = [own, ...others.map((other) => (other === null ? null : settingOf(other.settings, 'region')))];
  return all.find((region) => region !== null && isWrittenLikeRegion(region)) ?? null;
}

function find(name: string, { profiles }: ProfileGraph): ConfigProfile | null {
  return profiles.find((profile) => profile.name === name) ?? null;
}
