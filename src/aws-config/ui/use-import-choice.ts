import { useMemo, useState } from 'preact/hooks';
import { buildProfileGraph } from '../build-profile-graph';
import { importability, requiredProfiles } from '../plan-import';
import type { ProfileGraph } from '../profile-graph';
import type { ProfileReading } from '../profile-reading';
import { readProfile } from '../read-profile';
import type { ReadFile } from './use-import-files';

/** One profile of the preview. */
export interface PreviewedProfile {
  readonly name: string;
  readonly reading: ProfileReading;
  readonly importability: ReturnType<typeof importability>;
  /** The chosen profiles that build on this one: while there are any, it comes along. */
  readonly neededBy: readonly string[];
  readonly isChosen: boolean;
}

/** Which profiles of the files are chosen: at first all that work here by themselves. */
export function useImportChoice(files: readonly ReadFile[]) {
  const graph = useMemo(() => graphOf(files), [files]);
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());

  const found = graph.profiles.map((profile) => {
    const reading = readProfile(profile, graph);
    const ability = importability(reading);
    return { name: profile.name, reading, importability: ability, isTicked: ability === 'own' };
  });
  const ticked = found
    .filter(
      ({ name, importability: ability, isTicked }) => ability !== 'none' && (changed.get(name) ?? isTicked),
    )
    .map(({ name }) => name);
  const required = new Map(ticked.map((name) => [name, requiredProfiles(name, graph)]));
  const profiles = found.map(({ isTicked: _, ...profile }): PreviewedProfile => {
    const neededBy = ticked.filter((name) => required.get(name)?.includes(profile.name));
    return { ...profile, neededBy, isChosen: ticked.includes(profile.name) || neededBy.length > 0 };
  });

  return {
    graph,
    profiles,
    chosen: profiles.filter(({ isChosen }) => isChosen),
    choose(name: string, isChosen: boolean): void {
      setChanged((earlier) => new Map(earlier).set(name, isChosen));
    },
    chooseAll(isChosen: boolean): void {
      setChanged(new Map(found.map(({ name }) => [name, isChosen])));
    },
  };
}

export type ImportChoice = ReturnType<typeof useImportChoice>;

function graphOf(files: readonly ReadFile[]): ProfileGraph {
  return buildProfileGraph(files.flatMap(({ read }) => (read.kind === 'understood' ? [read] : [])));
}
