import type { Environment } from '../environments/environment';
import type { Failure } from '../failures/failure';
import type { Profile } from '../profiles/profile';
import { questionFor } from '../profiles/ui/questions';
import type { FailedOpening } from '../sign-in/shown-failures';
import type { LooseFailure } from './popup-store';

/** A question that is not answered within this time, in ms, is told as a plain failure: the moment has passed. */
export const QUESTION_LASTS_MS = 10 * 60_000;

/** What stands in the way of openings, to be asked of the user. */
export interface AskedQuestion {
  readonly profile: Profile;
  readonly failure: Failure;
  /** When it failed, in ms since the epoch. */
  readonly at: number;
  readonly environment: Environment;
  /** What waits for the answer and then goes on. */
  readonly waiting: readonly FailedOpening[];
  /** A refresh that waits, too. */
  readonly looseFailure: LooseFailure | null;
}

interface Told {
  readonly failures: readonly FailedOpening[];
  readonly looseFailure: LooseFailure | null;
  readonly environments: readonly Environment[];
  readonly profiles: readonly Profile[];
}

/**
 * The question that the newest failure comes down to, with everything that waits for the same profile; null
 * where there is none, or where it failed too long before `now` (ms since the epoch).
 */
export function askedQuestion(told: Told, now: number): AskedQuestion | null {
  const { failures, looseFailure } = told;
  const tried = [
    ...(looseFailure === null ? [] : [looseFailure]),
    ...failures.map(({ opening, failure }) => ({
      environmentId: opening.environmentId,
      failure,
      at: opening.stepAt,
    })),
  ];
  const askable = tried.flatMap((each) => {
    const about = each.at < now - QUESTION_LASTS_MS ? null : aboutOf(each, told);
    return about === null ? [] : [{ ...each, ...about }];
  });
  const [first] = askable;
  if (first === undefined) return null;
  const { profile, environment, failure, at } = first;
  const isSame = (environmentId: string): boolean =>
    askable.some((each) => each.environmentId === environmentId && each.profile.id === profile.id);
  return {
    profile,
    failure,
    at,
    environment,
    waiting: failures.filter(({ opening }) => isSame(opening.environmentId)),
    looseFailure: looseFailure !== null && isSame(looseFailure.environmentId) ? looseFailure : null,
  };
}

/** Whose question a failure is: of the profile that it names, or of the one that the environment is opened with. */
function aboutOf(
  { environmentId, failure }: Pick<LooseFailure, 'environmentId' | 'failure'>,
  { environments, profiles }: Told,
): { profile: Profile; environment: Environment } | null {
  const environment = environments.find(({ id }) => id === environmentId);
  const profileId = failure.facts['profileId'] ?? environment?.profileId;
  const profile = profiles.find(({ id }) => id === profileId);
  if (environment === undefined || profile === undefined) return null;
  return questionFor(failure.code, profile.source.kind) === null ? null : { profile, environment };
}
